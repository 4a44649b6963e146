-- A sub-editor in Neovim: `nvim -l neovim.lua CONFIGURATION STORY`; prints what was seen after each step, as JSON.
local configuration, story = arg[1], arg[2]

local function seen()
  return vim.tbl_map(function(d) return { d.code, d.lnum, d.col, d.end_col } end, vim.diagnostic.get(0))
end

local function when(count)
  if not vim.wait(60000, function() return #seen() == count end, 20) then
    error('what is shown: ' .. vim.inspect(vim.diagnostic.get(0)))
  end
  return seen()
end

dofile(configuration)
vim.cmd.edit(story)
local steps = { opened = when(1) }
vim.api.nvim_feedkeys('ATwo men saw the the boat.', 'tx', true)
steps.typed = when(2)
vim.api.nvim_win_set_cursor(0, { 1, steps.opened[1][3] })
vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.isPreferred end })
steps.fixed = when(1)
steps.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)
if not vim.lsp.get_clients()[1].server_capabilities.diagnosticProvider then  -- else it asks after an edit only
  vim.fn.writefile({ 'ignore: [typos.doubled]' }, vim.fs.dirname(story) .. '/newslint.yml')
  when(0)
  vim.fn.writefile({}, vim.fs.dirname(story) .. '/newslint.yml')
  when(1)
end
vim.api.nvim_feedkeys('grf', 'tx', true)
when(0)
vim.cmd.write()
steps.written = vim.fn.readfile(story)
io.write(vim.json.encode(steps))
