#!/usr/bin/env bash
# Makes a disk image of a built bundle: packaging/macos/dmg.sh dist/fakeview.app dist
# Signed and notarised only where SIGN_AS (an identity) and NOTARY_PROFILE are set.
# Untested: nobody has run it on a Mac yet.
set -euo pipefail

if [ "$#" -ne 2 ] || [ ! -d "$1" ]; then
    echo "Usage: packaging/macos/dmg.sh BUNDLE.app FOLDER" >&2
    exit 2
fi
here=$(cd "$(dirname "$0")" && pwd)
bundle=$1
out=$2
version=$(/usr/libexec/PlistBuddy -c 'Print :CFBundleShortVersionString' "$bundle/Contents/Info.plist")
image="$out/fakeview-$version-macos-$(uname -m).dmg"

if [ -n "${SIGN_AS:-}" ]; then
    # From the inside out: --deep would give the libraries the program's entitlements.
    find "$bundle/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$SIGN_AS"
    codesign --force --timestamp --options runtime \
        --entitlements "$here/entitlements.plist" --sign "$SIGN_AS" "$bundle"
    codesign --verify --strict "$bundle"
fi

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
ditto "$bundle" "$stage/$(basename "$bundle")"
ln -s /Applications "$stage/Applications"
mkdir -p "$out"
hdiutil create -volname fakeview -srcfolder "$stage" -fs HFS+ -format UDZO -ov "$image"

if [ -n "${SIGN_AS:-}" ] && [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "$image"
