@echo off
rem fractary-codex COMMAND [options]: runs ..\scripts\COMMAND.mjs with Node.js 20 or newer.
setlocal DisableDelayedExpansion
set "scripts=%~dp0..\scripts"
set "name="
if "%~1"=="%1" set "name=%~1"

rem Anything but small letters and dashes is no command's name.
for /f "eol= delims=abcdefghijklmnopqrstuvwxyz-" %%c in ("%name%") do set "name="
if defined name if "%name:~0,1%"=="-" set "name="
if defined name if not exist "%scripts%\%name%.mjs" set "name="

set "major="
for /f "delims=v." %%v in ('node --version 2^>nul') do if not defined major set "major=%%v"
if not defined major goto missing
if %major% LSS 20 goto missing
if not defined name goto help

rem Delayed expansion hands the rest of the line on as it was typed: no second reading of & or %%.
set args=%*
setlocal EnableDelayedExpansion
node "!scripts!\!name!.mjs" !args:*%name%=!
exit /b %errorlevel%

:help
node "%scripts%\help.mjs" %*
exit /b %errorlevel%

:missing
if "%name:~0,5%"=="hook-" exit /b 0
if not defined name set "name=help"
set "fix=Install Node.js 20 or newer from https://nodejs.org and make sure that it comes first on the PATH."
:json
if "%~1"=="" goto text
if not "%~1"=="--json" shift & goto json
echo {"status":"failure","operation":"%name%","error":"fractary-codex needs Node.js 20 or newer, and none is on the PATH.","error_code":"NODE_MISSING","phase":"validate","suggested_fixes":["%fix%"],"partial_results":{}}
exit /b 2
:text
echo fractary-codex needs Node.js 20 or newer, and none is on the PATH. %fix%>&2
exit /b 2
