"""The architectures that are looked for in a foreign checkpoint, commonest first.

A row is tried when the file has its ``marks``; of the row, those are built whose width
at ``probe`` fits. That keeps the number of networks built for one file to a handful.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.model import TIMM, TORCHVISION


@dataclass(frozen=True)
class Family:
    """Architectures whose tensors bear the same names.

    Attributes:
        library: ``"timm"`` or ``"torchvision"``.
        probe: a tensor of the body that each of them has.
        marks: other tensors that each of them has.
        widths: first dimension of ``probe`` -> names, the commonest first.
    """

    library: str
    probe: str
    marks: tuple[str, ...]
    widths: Mapping[int, str]

    def candidates(self, shapes: Mapping[str, tuple[int, ...]]) -> list[str]:
        """Return the names that the tensors' names and shapes (name -> shape) allow."""
        shape = shapes.get(self.probe, ())
        if not shape or not all(mark in shapes for mark in self.marks):
            return []
        return self.widths.get(shape[0], "").split()


_EFFICIENTNETS = {
    1280: "efficientnet_b0 tf_efficientnet_b0 efficientnet_b1 tf_efficientnet_b1",
    1408: "efficientnet_b2 tf_efficientnet_b2",
    1536: "efficientnet_b3 tf_efficientnet_b3",
    1792: "efficientnet_b4 tf_efficientnet_b4",
    2048: "efficientnet_b5 tf_efficientnet_b5",
    2304: "efficientnet_b6 tf_efficientnet_b6",
    2560: "efficientnet_b7 tf_efficientnet_b7",
    2816: "efficientnet_b8 tf_efficientnet_b8",
}
_EFFICIENTNETS_V2 = {
    1024: "efficientnetv2_rw_t",
    1280: "efficientnetv2_s tf_efficientnetv2_s tf_efficientnetv2_b0 tf_efficientnetv2_b1 "
    "efficientnetv2_m tf_efficientnetv2_m efficientnetv2_l tf_efficientnetv2_l",
    1408: "tf_efficientnetv2_b2",
    1536: "tf_efficientnetv2_b3",
    1792: "efficientnetv2_rw_s",
    2152: "efficientnetv2_rw_m",
}
_WITHOUT_ATTENTION = {
    1280: "mobilenetv2_100 tf_efficientnet_lite0 tf_efficientnet_lite1 tf_efficientnet_lite2 "
    "tf_efficientnet_lite3 tf_efficientnet_lite4 mobilenetv2_050 mobilenetv2_110d "
    "mobilenetv2_120d mnasnet_100",
    1792: "mobilenetv2_140",
}
_MOBILENETS_V3 = {
    1024: "mobilenetv3_small_100 tf_mobilenetv3_small_100 mobilenetv3_small_075 "
    "tf_mobilenetv3_small_075 mobilenetv3_small_050",
    1280: "mobilenetv3_large_100 tf_mobilenetv3_large_100 mobilenetv3_large_075 "
    "tf_mobilenetv3_large_075 mobilenetv3_large_150d",
}
_MOBILENETS_V4 = {
    1280: "mobilenetv4_conv_small mobilenetv4_conv_medium mobilenetv4_conv_large "
    "mobilenetv4_conv_small_050 mobilenetv4_hybrid_medium mobilenetv4_hybrid_large",
}  # not shown
_SE_RESNETS = {
    512: "seresnet18 seresnet34",
    2048: "seresnet50 seresnext50_32x4d seresnet101 seresnext101_32x4d seresnext101_32x8d "
    "seresnet152",
}
_RESNETS = {
    512: "resnet18 resnet34",
    2048: "resnet50 resnet101 resnext50_32x4d wide_resnet50_2 resnet152 resnext101_32x8d "
    "resnext101_64x4d wide_resnet101_2 resnext101_32x4d resnet26 resnet200",
}
_RESNETS_D = {
    512: "resnet18d resnet34d",
    2048: "resnet50d resnet26d resnet101d resnet152d resnext50d_32x4d",
}
_CONVNEXTS_V2 = {
    320: "convnextv2_atto",
    384: "convnextv2_femto",
    512: "convnextv2_pico",
    640: "convnextv2_nano",
    768: "convnextv2_tiny convnextv2_small",
    1024: "convnextv2_base",
    1536: "convnextv2_large",
}  # not shown
_CONVNEXTS = {
    320: "convnext_atto convnext_atto_ols",
    384: "convnext_femto convnext_femto_ols",
    512: "convnext_pico convnext_pico_ols",
    640: "convnext_nano convnext_nano_ols",
    768: "convnext_tiny convnext_small convnext_tiny_hnf",
    1024: "convnext_base",
    1536: "convnext_large convnext_large_mlp",
    2048: "convnext_xlarge",
}  # not shown
_DENSENETS = {1024: "densenet121", 1664: "densenet169", 1920: "densenet201", 2208: "densenet161"}
_REGNETS = {
    368: "regnety_002 regnetx_002",
    384: "regnetx_004",
    400: "regnetx_004_tv",
    440: "regnety_004",
    528: "regnetx_006",
    608: "regnety_006",
    672: "regnetx_008",
    768: "regnety_008",
    784: "regnety_008_tv",
    888: "regnety_016",
    912: "regnetx_016",
    1008: "regnetx_032",
    1088: "regnety_040",
    1296: "regnety_064",
    1360: "regnetx_040",
    1512: "regnety_032",
    1624: "regnetx_064",
    1920: "regnetx_080",
    2016: "regnety_080 regnety_080_tv",
    2048: "regnetx_160",
    2240: "regnety_120 regnetx_120",
    2520: "regnetx_320",
    3024: "regnety_160",
    3712: "regnety_320",
}
_VGGS = "vgg16 vgg16_bn vgg19 vgg19_bn vgg11 vgg11_bn vgg13 vgg13_bn"  # not shown
_VITS = {
    192: "vit_tiny_patch16_224 deit_tiny_patch16_224 vit_tiny_patch16_384",
    384: "vit_small_patch16_224 deit_small_patch16_224 vit_small_patch16_384 "
    "vit_small_patch32_224 deit3_small_patch16_224 vit_small_patch14_dinov2 "
    "vit_small_patch14_reg4_dinov2 deit_small_distilled_patch16_224",
    512: "deit3_medium_patch16_224",
    768: "vit_base_patch16_224 deit_base_patch16_224 vit_base_patch16_clip_224 "
    "vit_base_patch16_384 deit_base_patch16_384 vit_base_patch32_224 vit_base_patch32_clip_224 "
    "vit_base_patch8_224 deit3_base_patch16_224 vit_base_patch14_dinov2 "
    "vit_base_patch14_reg4_dinov2 deit_base_distilled_patch16_224",
    1024: "vit_large_patch16_224 vit_large_patch14_clip_224 vit_large_patch16_384 "
    "deit3_large_patch16_224 vit_large_patch14_dinov2 vit_large_patch14_reg4_dinov2",
}
_SWINS = {
    768: "swin_tiny_patch4_window7_224 swin_small_patch4_window7_224 swin_s3_tiny_224 "
    "swin_s3_small_224",
    1024: "swin_base_patch4_window7_224 swin_base_patch4_window12_384",
    1536: "swin_large_patch4_window7_224 swin_large_patch4_window12_384",
}
_SWINS_V2 = {
    768: "swinv2_tiny_window8_256 swinv2_tiny_window16_256 swinv2_small_window8_256 "
    "swinv2_small_window16_256",
    1024: "swinv2_base_window8_256 swinv2_base_window16_256",
}
_TV_EFFICIENTNETS = {
    1280: "efficientnet_b0 efficientnet_b1 efficientnet_v2_m efficientnet_v2_l",
    1408: "efficientnet_b2",
    1536: "efficientnet_b3",
    1792: "efficientnet_b4",
    2048: "efficientnet_b5",
    2304: "efficientnet_b6",
    2560: "efficientnet_b7",
}
_TV_CONVNEXTS = {
    768: "convnext_tiny convnext_small",
    1024: "convnext_base",
    1536: "convnext_large",
}  # not shown

FAMILIES = (
    Family(
        TIMM,
        "conv_head.weight",
        ("bn2.weight", "blocks.0.0.conv_dw.weight", "blocks.0.0.se.conv_reduce.weight"),
        _EFFICIENTNETS,
    ),
    Family(
        TIMM, "conv_head.weight", ("bn2.weight", "blocks.0.0.conv_dw.weight"), _WITHOUT_ATTENTION
    ),
    Family(
        TIMM, "conv_head.weight", ("bn2.weight", "blocks.1.0.conv_exp.weight"), _EFFICIENTNETS_V2
    ),
    Family(TIMM, "conv_head.weight", ("norm_head.weight",), _MOBILENETS_V4),
    Family(TIMM, "conv_head.weight", ("conv_head.bias",), _MOBILENETS_V3),
    Family(
        TIMM,
        "layer4.0.downsample.0.weight",
        ("conv1.weight", "layer1.0.se.fc1.weight"),
        _SE_RESNETS,
    ),
    Family(TIMM, "layer4.0.downsample.0.weight", ("conv1.weight",), _RESNETS),
    Family(TIMM, "layer4.0.downsample.1.weight", ("conv1.0.weight",), _RESNETS_D),
    Family(
        TIMM, "stages.3.blocks.0.norm.weight", ("stages.0.blocks.0.mlp.grn.weight",), _CONVNEXTS_V2
    ),
    Family(TIMM, "stages.3.blocks.0.norm.weight", ("stages.0.blocks.0.gamma",), _CONVNEXTS),
    Family(TIMM, "bn4.weight", ("block12.skip.weight",), {2048: "legacy_xception"}),
    Family(
        TIMM,
        "stem.0.conv.weight",
        ("blocks.0.stack.conv1.conv_dw.weight",),
        {32: "xception41 xception65 xception71"},
    ),
    Family(TIMM, "features.norm5.weight", ("features.conv0.weight",), _DENSENETS),
    Family(TIMM, "s4.b1.conv3.conv.weight", ("stem.conv.weight",), _REGNETS),
    Family(TIMM, "pre_logits.fc1.weight", ("features.0.weight",), {4096: _VGGS}),
    Family(TIMM, "Mixed_7c.branch_pool.conv.weight", (), {192: "inception_v3"}),
    Family(TIMM, "features.21.branch3.1.conv.weight", (), {256: "inception_v4"}),
    Family(TIMM, "conv2d_7b.conv.weight", (), {1536: "inception_resnet_v2"}),
    Family(TIMM, "norm.weight", ("pos_embed", "blocks.0.attn.qkv.weight"), _VITS),
    Family(TIMM, "norm.weight", ("layers.0.blocks.0.attn.cpb_mlp.0.weight",), _SWINS_V2),
    Family(TIMM, "norm.weight", ("layers.0.blocks.0.attn.relative_position_bias_table",), _SWINS),
    Family(
        TORCHVISION, "features.8.0.weight", ("features.1.0.block.0.0.weight",), _TV_EFFICIENTNETS
    ),
    Family(
        TORCHVISION,
        "features.7.0.weight",
        ("features.1.0.block.0.0.weight",),
        {1280: "efficientnet_v2_s"},
    ),
    Family(TORCHVISION, "features.7.0.block.0.weight", (), _TV_CONVNEXTS),
    Family(TORCHVISION, "features.18.0.weight", (), {1280: "mobilenet_v2"}),
    Family(
        TORCHVISION,
        "classifier.0.weight",
        ("classifier.3.weight",),
        {
            1024: "mobilenet_v3_small",
            1280: "mobilenet_v3_large",
            4096: _VGGS,
        },
    ),
)

#: Networks whose tensors and arithmetic are the same in both libraries. timm's is opened;
#: only the input that the library's own weights want differs.
SAME_IN_TORCHVISION = frozenset(
    {
        "resnet18",
        "resnet34",
        "resnet50",
        "resnet101",
        "resnet152",
        "resnext50_32x4d",
        "resnext101_32x8d",
        "resnext101_64x4d",
        "wide_resnet50_2",
        "wide_resnet101_2",
    }
)
