// Writes to FOLDER.json, beside the folder that is open, what the editor's own interfaces say of the story in front.
const { renameSync, writeFileSync } = require('node:fs');
const { commands, languages, window, workspace } = require('vscode');

const place = ({ start, end }) => [start.line, start.character, end.line, end.character];

async function see() {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    const seen = { scheme: document.uri.scheme, diagnostics: [] };
    for (const { range, severity, source, code, message, relatedInformation } of languages.getDiagnostics(document.uri)) {
        const actions = await commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');
        seen.diagnostics.push({
            place: place(range), text: document.getText(range), severity, source, message, code: code?.value, page: code?.target?.toString(),
            related: relatedInformation?.map(({ location, message }) => [...place(location.range), message]),
            actions: actions.map(({ title, kind, isPreferred }) => ({ title, kind: kind?.value, isPreferred })),
        });
    }
    const file = `${workspace.workspaceFolders[0].uri.fsPath}.json`;
    writeFileSync(`${file}.new`, JSON.stringify(seen, null, 1));
    renameSync(`${file}.new`, file);
}

exports.activate = context => {
    context.subscriptions.push(languages.onDidChangeDiagnostics(see), window.onDidChangeActiveTextEditor(see));
    void see();
};
