; The installer for one user. What is in capitals comes from handout/installer.py.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
AllowSkipFiles off

!include MUI2.nsh
!include WinVer.nsh
!include x64.nsh
!include LogicLib.nsh
!include WordFunc.nsh

!define EXE "${NAME}.exe"
!define REMOVER "${UNINSTALL}.exe"
!define SETTINGS "Software\${ID}"
!define LISTED "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define KIND "${ID}.draft"
!define LINK 0x400 ; FILE_ATTRIBUTE_REPARSE_POINT; of what is not there all bits are set

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${ID}"
InstallDirRegKey HKCU "${SETTINGS}" "InstallDir"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "${NAME} ${TITLE}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "${COPYRIGHT}"
VIAddVersionKey /LANG=2052 "CompanyName" "${MAKER}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEPAGE_TEXT "${WELCOME}"
!define MUI_FINISHPAGE_TEXT "${FINISHED}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "${LEAVING}"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE SimpChinese

Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST}
    MessageBox MB_OK|MB_ICONSTOP "${TOO_OLD}" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  ReadRegStr $0 HKCU "${LISTED}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $1 == 1
    StrCpy $2 "${OLDER_SETUP}"
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$2" /SD IDNO IDYES wanted
    SetErrorLevel 4
    Quit
    wanted:
  ${EndIf}
FunctionEnd

; Delete a folder and what is in it, but nothing that a link in it leads to, as RMDir /r does.
!macro DeleteFolder UN
Function ${UN}DeleteFolder
  Exch $R0
  Push $R1
  Push $R2
  System::Call 'kernel32::GetFileAttributesW(w R0) i .R1'
  IntOp $R1 $R1 & ${LINK}
  ${If} $R1 == 0
    FindFirst $R1 $R2 "$R0\*.*"
    ${DoUntil} $R2 == ""
      ${If} ${FileExists} "$R0\$R2\*.*"
      ${AndIf} $R2 != "."
      ${AndIf} $R2 != ".."
        Push "$R0\$R2"
        Call ${UN}DeleteFolder
      ${Else}
        Delete "$R0\$R2"
      ${EndIf}
      FindNext $R1 $R2
    ${Loop}
    FindClose $R1
  ${EndIf}
  RMDir "$R0"
  Pop $R2
  Pop $R1
  Pop $R0
FunctionEnd
!macroend
!insertmacro DeleteFolder ""
!insertmacro DeleteFolder "un."

; What was unpacked goes; nothing of an older version has been touched yet.
Function .onInstFailed
  SetOutPath "$TEMP"
  Push "$INSTDIR\${NEW}"
  Call DeleteFolder
  RMDir "$INSTDIR"
FunctionEnd

; A program that runs keeps its exe open: ask until it is closed; silently give up.
!macro WaitUntilClosed UN
Function ${UN}WaitUntilClosed
  again:
  ${If} ${FileExists} "$INSTDIR\${EXE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${EXE}" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${RUNNING}" /SD IDCANCEL IDRETRY again
      Push "$INSTDIR\${NEW}"
      Call ${UN}DeleteFolder
      SetErrorLevel 3
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; What lies in the folder; anything else there is the clerk's own.
!macro EachName DO FROM TO
  !insertmacro ${DO} "${FROM}" "${TO}" "_internal"
  !insertmacro ${DO} "${FROM}" "${TO}" "${LICENCES}"
  !insertmacro ${DO} "${FROM}" "${TO}" "${SUMS}"
  !insertmacro ${DO} "${FROM}" "${TO}" "${README}"
  !insertmacro ${DO} "${FROM}" "${TO}" "${MANUAL}"
  !insertmacro ${DO} "${FROM}" "${TO}" "${REMOVER}"
  !insertmacro ${DO} "${FROM}" "${TO}" "${EXE}"
!macroend
!macro Move FROM TO WHAT
  ${If} ${FileExists} "${FROM}\${WHAT}"
    Rename "${FROM}\${WHAT}" "${TO}\${WHAT}"
  ${EndIf}
!macroend
; Where both are there, what is in FROM was left by an earlier setup and stays: the names are taken.
!macro Back FROM TO WHAT
  ${If} ${FileExists} "${FROM}\${WHAT}"
    !insertmacro Move "${TO}" "$INSTDIR\${NEW}" "${WHAT}"
    Rename "${FROM}\${WHAT}" "${TO}\${WHAT}"
  ${EndIf}
!macroend
!macro Remove FROM TO WHAT
  ${If} ${FileExists} "${FROM}\${WHAT}\*.*"
    Push "${FROM}\${WHAT}"
    Call ${UN}DeleteFolder
  ${Else}
    Delete "${FROM}\${WHAT}"
  ${EndIf}
!macroend

!define UN ""
Section
  Call WaitUntilClosed
  Push "$INSTDIR\${NEW}"
  Call DeleteFolder
  SetOutPath "$INSTDIR\${NEW}"
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\${NEW}\${REMOVER}"
  SetOutPath "$INSTDIR"
  Call WaitUntilClosed
  ; The version before stays until this one has been started (ui/older_version.py); what came
  ; between the two goes. Nothing of either may stay among the new: a library of its own would be
  ; found first. Until the new one is in place nothing is deleted, only renamed.
  StrCpy $2 "$INSTDIR\${OLDER}"
  ${If} ${FileExists} "$2\*.*"
    StrCpy $2 "$INSTDIR\${GONE}"
    !insertmacro EachName Remove "$2" ""
    RMDir "$2"
  ${EndIf}
  StrCpy $1 "held"
  ClearErrors
  CreateDirectory "$2"
  !insertmacro EachName Move "$INSTDIR" "$2"
  ${IfNot} ${Errors} ; which is forgotten once it is asked for
    !insertmacro EachName Move "$INSTDIR\${NEW}" "$INSTDIR"
    ${IfNot} ${Errors}
      StrCpy $1 ""
    ${EndIf}
  ${EndIf}
  ${If} $1 == "held"
    !insertmacro EachName Back "$2" "$INSTDIR"
    RMDir "$2"
    MessageBox MB_OK|MB_ICONSTOP "${HELD}" /SD IDOK
    Abort
  ${EndIf}
  RMDir "$INSTDIR\${NEW}"
  ${If} $2 == "$INSTDIR\${GONE}"
    !insertmacro EachName Remove "$2" ""
  ${EndIf}
  RMDir "$2"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}"
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${SETTINGS}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\${EXTENSION}" "" "${KIND}"
  WriteRegStr HKCU "Software\Classes\${KIND}" "" "${DRAFT}"
  WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr HKCU "${LISTED}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${LISTED}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${LISTED}" "Publisher" "${MAKER}"
  WriteRegStr HKCU "${LISTED}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr HKCU "${LISTED}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${LISTED}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${LISTED}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S'
  WriteRegDWORD HKCU "${LISTED}" "NoModify" 1
  WriteRegDWORD HKCU "${LISTED}" "NoRepair" 1
  WriteRegDWORD HKCU "${LISTED}" "EstimatedSize" ${KILOBYTES}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Drafts and settings lie elsewhere and are not touched.
!undef UN
!define UN "un."
Section "Uninstall"
  Call un.WaitUntilClosed
  !insertmacro EachName Remove "$INSTDIR" ""
  !insertmacro EachName Remove "$INSTDIR\${OLDER}" ""
  RMDir "$INSTDIR\${OLDER}"
  !insertmacro EachName Remove "$INSTDIR\${GONE}" ""
  RMDir "$INSTDIR\${GONE}"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "Software\Classes\${KIND}"
  ReadRegStr $0 HKCU "Software\Classes\${EXTENSION}" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey HKCU "Software\Classes\${EXTENSION}"
  ${EndIf}
  DeleteRegKey HKCU "${LISTED}"
  DeleteRegKey HKCU "${SETTINGS}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  RMDir "$INSTDIR"
SectionEnd
