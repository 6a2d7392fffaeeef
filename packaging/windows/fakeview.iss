; Installer for Windows, for Inno Setup 6.3 or newer:
;   python packaging\natives.py
;   iscc /DVersion=0.1.0 /DBuilt=..\..\dist\fakeview packaging\windows\fakeview.iss
; Untested: nobody has compiled it yet.

#ifndef Version
  #error Say which version: /DVersion=1.2.3
#endif
#ifndef Built
  #define Built "..\..\dist\fakeview"
#endif
#define Id "org.fakeview.fakeview"

[Setup]
; Never changes: by it an update finds what it replaces.
AppId={{6E0B6B0C-5A0C-4C7B-9B5D-0F2A52B0F6A7}
AppName=fakeview
AppVersion={#Version}
AppVerName=fakeview {#Version}
AppPublisher=The fakeview developers
VersionInfoVersion={#Version}
DefaultDirName={autopf}\fakeview
DefaultGroupName=fakeview
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
; For one person without an administrator; the person may choose all users.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SetupIconFile=fakeview.ico
UninstallDisplayIcon={app}\fakeview.exe
ChangesAssociations=yes
CloseApplications=yes
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
OutputDir=..\..\dist
OutputBaseFilename=fakeview-{#Version}-windows-x64

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one hasn't would be found first.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Built}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\fakeview"; Filename: "{app}\fakeview.exe"; AppUserModelID: "{#Id}"
Name: "{autodesktop}\fakeview"; Filename: "{app}\fakeview.exe"; AppUserModelID: "{#Id}"; Tasks: desktopicon

[Registry]
; Offered under "Open with" for pictures; nothing becomes the standard program.
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "fakeview"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\shell\open\command"; ValueType: string; ValueData: """{app}\fakeview.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".apng"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".avif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".bmp"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".dib"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".gif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".heic"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".heif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".hif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".jfif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".jpe"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".jpeg"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".mpo"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".tif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".tiff"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\fakeview.exe\SupportedTypes"; ValueType: string; ValueName: ".webp"; ValueData: ""

[Run]
Filename: "{app}\fakeview.exe"; Description: "{cm:LaunchProgram,fakeview}"; Flags: nowait postinstall skipifsilent
