"""timm: every architecture that it knows, without its source files."""

module_collection_mode = "pyz"
