// Runs `newslint server` for the stories that are open, and shows its state, its proofs and who said what.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { commands, extensions, languages, Range, StatusBarAlignment, ThemeColor, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Diagnostic, ExtensionContext, LogOutputChannel, StatusBarItem, WebviewPanel } from 'vscode';
import { Executable, ExecuteCommandRequest, LanguageClient, State, WindowMiddleware } from 'vscode-languageclient/node';

const STORIES = ['file', 'untitled'].flatMap(scheme => ['markdown', 'html', 'plaintext'].map(language => ({ scheme, language })));
const AT_START = ['enable', 'path', 'interpreter', 'diagnostics'].map(name => `newslint.${name}`);
const PAGES = { // our command: the server's, and a title
    openProof: ['proof', 'Proof of'], whoSaidWhat: ['said', 'Who said what in'],
    whoIsNamed: ['names', 'Who and what is in'], debug: ['debugInformation', 'What holds for'],
};
const STYLE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <style>table { border-collapse: collapse } th, td { padding: .3em 1em .3em 0; text-align: left; vertical-align: top }</style>`;
const ICONS = { starting: 'loading~spin', ready: 'book', stopped: 'circle-slash', failed: 'error' };
const MISSING = 'newslint is neither in this workspace’s .venv or venv nor on the PATH. '
    + 'Install it (‘uv tool install newslint’ or ‘pipx install newslint’) and restart it, or say in the settings where it is.';

let client: LanguageClient | undefined;
let state: keyof typeof ICONS = 'stopped';
let status: StatusBarItem;
let log: LogOutputChannel;
type Mark = Diagnostic & { data?: { fingerprint: string } };
const panels = new Map<string, WebviewPanel>();
let turn = Promise.resolve();
const setting = <T = string>(name: string) => workspace.getConfiguration('newslint').get<T>(name)!;

export function activate(context: ExtensionContext): void {
    log = window.createOutputChannel('newslint', { log: true });
    status = window.createStatusBarItem('newslint', StatusBarAlignment.Right, 100);
    status.command = { title: 'newslint’s commands', command: 'workbench.action.quickOpen', arguments: ['>newslint: '] };
    context.subscriptions.push(
        log, status,
        commands.registerCommand('newslint.restart', restart),
        commands.registerCommand('newslint.showLogs', () => log.show()),
        commands.registerCommand('newslint.goTo', (story: string, line: number, column: number) => {
            const selection = new Range(line - 1, column - 1, line - 1, column - 1);
            return window.showTextDocument(Uri.parse(story), { selection, viewColumn: ViewColumn.One });
        }),
        ...Object.entries(PAGES).map(([name, [asked, words]]) => commands.registerCommand(`newslint.${name}`, () => open(asked, words))),
        workspace.onDidChangeConfiguration(event => AT_START.some(name => event.affectsConfiguration(name)) ? restart() : show()),
        workspace.onDidGrantWorkspaceTrust(restart),
        window.onDidChangeActiveTextEditor(show),
        languages.onDidChangeDiagnostics(show),
    );
    restart();
}

export async function deactivate(): Promise<void> {
    const stopped = client;
    client = undefined;
    turnTo('stopped');
    if (stopped?.state === State.Starting) await stopped.start(); // what starts cannot be stopped
    if (stopped?.state === State.Running) await stopped.dispose();
}

/** Stop the server that runs and start the one that should; one after the other, however often it is asked for. */
function restart(): void {
    turn = turn.then(async () => {
        await deactivate().catch(error => log.warn(error));
        if (!setting('enable')) return;
        turnTo('starting');
        const server = await find();
        if (!server) return complain(MISSING);
        log.info([server.command, ...server.args!].join(' '));
        await promisify(execFile)(server.command, [...server.args!, '--help'], { timeout: 30_000 }); // its own words, where it cannot
        const started = client = new LanguageClient('newslint', 'newslint', server, {
            documentSelector: [...STORIES, { scheme: 'file', language: 'yaml' }], // it tells its own files from others
            initializationOptions: () => workspace.getConfiguration().get('newslint'),
            outputChannel: log,
            synchronize: { configurationSection: 'newslint' },
            middleware: { window: { showDocument } },
        });
        started.onDidChangeState(({ newState }) => {
            if (started === client) turnTo(newState === State.Running ? 'ready' : newState === State.Starting ? 'starting' : 'failed');
        });
        await started.start();
    }).catch(error => complain(`newslint does not start: ${(error.stderr || error.message).trim().split('\n').pop()}`));
}

/** Show what the server wants to be seen; a rule's page as a page. */
const showDocument: WindowMiddleware['showDocument'] = async (document, token, next) => {
    if (!/\/docs\/rules\/.*\.md$/.test(document.uri)) return next(document, token);
    await commands.executeCommand('markdown.showPreview', Uri.parse(document.uri));
    return { success: true };
};

/** The server that the settings name, else the workspace's, else the PATH's. A workspace that is not trusted names none. */
async function find(): Promise<Executable | undefined> {
    const folders = workspace.isTrusted ? (workspace.workspaceFolders ?? []).map(folder => folder.uri.fsPath) : [];
    const whole = (path: string) => path.replace(/^~(?=[\\/])/, homedir()).replaceAll('${workspaceFolder}', folders[0] ?? '');
    const path = whole(setting('path')), interpreter = whole(setting('interpreter'));
    if (path || interpreter) return { command: path || interpreter, args: path ? ['server'] : ['-m', 'newslint', 'server'] };
    const python = folders.length ? await extensions.getExtension('ms-python.python')?.activate() : undefined;
    const chosen = python?.environments?.getActiveEnvironmentPath(workspace.workspaceFolders?.[0].uri).path;
    const [bin, program] = process.platform === 'win32' ? ['Scripts', 'newslint.exe'] : ['bin', 'newslint'];
    const command = [
        ...folders.flatMap(folder => [join(folder, '.venv', bin), join(folder, 'venv', bin)]),
        ...chosen ? [dirname(chosen)] : [],
        ...(process.env.PATH ?? '').split(delimiter).filter(place => place),
    ].map(place => join(place, program)).find(existsSync);
    return command ? { command, args: ['server'] } : undefined;
}

/** Show a page that the server makes of the story in front beside it. */
async function open(asked: string, words: string): Promise<void> {
    const story = window.activeTextEditor?.document;
    if (!story || !languages.match(STORIES, story)) return void window.showInformationMessage('newslint: open a story first.');
    await turn; // it may be starting
    if (client?.state !== State.Running) return complain('newslint does not run.');
    const address = story.uri.toString();
    const made = await client.sendRequest(ExecuteCommandRequest.type, { command: `newslint.${asked}`, arguments: [address] });
    if (!made) return;
    let panel = panels.get(asked);
    if (!panel) {
        const beside = { viewColumn: ViewColumn.Beside, preserveFocus: true };
        const allowed = { enableScripts: !!made.html, enableCommandUris: ['newslint.goTo'], localResourceRoots: [] }; // and no network
        panel = window.createWebviewPanel(`newslint.${asked}`, '', beside, allowed);
        panel.onDidDispose(() => panels.delete(asked));
        panels.set(asked, panel);
    }
    const go = (_: string, line: string, column: string) =>
        `](command:newslint.goTo?${encodeURIComponent(JSON.stringify([address, +line, +column]))})`;
    const markdown = made.markdown?.replace(/\]\(file:\S+#L(\d+),(\d+)\)/g, go); // pages follow no file:
    panel.title = `${words} ${story.fileName.split(/[\\/]/).pop()}`;
    panel.webview.html = made.html ?? STYLE + await commands.executeCommand('markdown.api.render', markdown);
    panel.reveal(undefined, true);
}

function complain(message: string): void {
    turnTo('failed');
    log.error(message);
    const settings = () => commands.executeCommand('workbench.action.openSettings', 'newslint.path');
    const answers: Record<string, () => unknown> = { Restart: restart, Settings: settings, Logs: () => log.show() };
    void window.showErrorMessage(message, ...Object.keys(answers)).then(choice => choice && answers[choice]());
}

function turnTo(next: typeof state): void { state = next; show(); }
function show(): void {
    const story = window.activeTextEditor?.document;
    if (!story || !languages.match(STORIES, story)) return status.hide();
    const marks = languages.getDiagnostics(story.uri).filter(diagnostic => diagnostic.source === 'newslint');
    const found = new Set(marks.map(mark => (mark as Mark).data?.fingerprint ?? mark)).size; // one slip may be marked twice
    status.text = `$(${ICONS[state]}) newslint${state === 'ready' && setting('count') ? ` ${found}` : ''}`;
    status.tooltip = `newslint: ${state}`;
    status.backgroundColor = state === 'failed' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    status.show();
}
