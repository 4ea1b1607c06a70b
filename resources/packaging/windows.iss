; An installer for Windows, by Inno Setup 6.3 or later, from the bundle in dist\peelviewer:
;   iscc /DVersion=1.0.0 resources\packaging\windows.iss
; It installs for the person alone, asks for no administrator, and leaves libraries and settings when it is removed.

#ifndef Version
  #error Say which version this is: iscc /DVersion=1.0.0
#endif
#define Root "..\.."

[Setup]
AppId={{6F1B5C52-41C6-4C1E-9B38-2E0C5A7D9F11}
AppName=PeelViewer
AppVersion={#Version}
AppPublisher=The PeelViewer project
AppPublisherURL=https://peelviewer.github.io
DefaultDirName={autopf}\PeelViewer
DefaultGroupName=PeelViewer
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\build\icons\peelviewer.ico
UninstallDisplayIcon={app}\peelviewer-desk.exe
OutputDir={#Root}\dist
OutputBaseFilename=PeelViewer-{#Version}-setup
Compression=lzma2
SolidCompression=yes
ChangesAssociations=yes
ChangesEnvironment=yes
CloseApplications=yes
WizardStyle=modern

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "path"; Description: "Let a terminal find the command &peelviewer"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not must not be found by it.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\peelviewer\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\PeelViewer"; Filename: "{app}\peelviewer-desk.exe"; AppUserModelID: "io.github.peelviewer.PeelViewer"
Name: "{autodesktop}\PeelViewer"; Filename: "{app}\peelviewer-desk.exe"; AppUserModelID: "io.github.peelviewer.PeelViewer"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.peel"; ValueType: string; ValueData: "PeelViewer.Library"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.peel"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-peelviewer-library"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\PeelViewer.Library"; ValueType: string; ValueData: "PeelViewer library"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\PeelViewer.Library\DefaultIcon"; ValueType: string; ValueData: "{app}\peelviewer-desk.exe,0"
Root: HKA; Subkey: "Software\Classes\PeelViewer.Library\shell\open\command"; ValueType: string; ValueData: """{app}\peelviewer-desk.exe"" ""%1"""
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsNotOnPath

[Run]
Filename: "{app}\peelviewer-desk.exe"; Description: "{cm:LaunchProgram,PeelViewer}"; Flags: nowait postinstall skipifsilent

[Code]
function PathNow: String;
begin
  if not RegQueryStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Result) then
    Result := '';
end;

function IsNotOnPath: Boolean;
begin
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(PathNow) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path, Ours: String;
  At: Integer;
begin
  if Step <> usPostUninstall then
    Exit;
  Path := ';' + PathNow + ';';
  Ours := ';' + ExpandConstant('{app}') + ';';
  At := Pos(Uppercase(Ours), Uppercase(Path));
  if At > 0 then
  begin
    Delete(Path, At, Length(Ours) - 1);
    RegWriteExpandStringValue(HKEY_CURRENT_USER, 'Environment', 'Path', Copy(Path, 2, Length(Path) - 2));
  end;
end;
