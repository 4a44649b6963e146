;;; A sub-editor in Emacs: `emacs --batch -l emacs.el CONFIGURATION STORY'; prints what was seen after each step, as JSON.  -*- lexical-binding: t -*-
(require 'cl-lib)
(require 'json)
(package-activate-all)                  ; as Emacs does before it reads init.el, but in batch
(let ((configuration (pop command-line-args-left))
      (story (pop command-line-args-left))
      steps)
  (cl-labels
      ((seen ()
         (mapcar (lambda (one)
                   (vector (flymake-diagnostic-beg one) (flymake-diagnostic-end one) (flymake-diagnostic-text one)))
                 (flymake-diagnostics)))
       (until (holds)
         (with-timeout (60 (error "What is shown: %S" (seen)))
           (while (not (funcall holds)) (accept-process-output nil 0.02))))
       (step (name count)
         (until (lambda () (= (length (flymake-diagnostics)) count)))
         (push (cons name (vconcat (seen))) steps)))
    (load configuration)
    (find-file story)
    (run-hooks 'post-command-hook)      ; a hook of eglot's that nothing runs in batch
    (until #'eglot-managed-p)
    (step 'opened 1)
    (goto-char (1- (point-max)))
    (insert "Two men saw the the boat.")
    (save-buffer)                       ; in batch nobody is ever idle, when eglot would tell of what was typed
    (step 'typed 2)
    (goto-char (aref (aref (alist-get 'opened steps) 0) 0))
    (let ((last-nonmenu-event ?\C-m))   ; asks in the minibuffer rather than by a menu: RET comes from standard input
      (call-interactively #'eglot-code-actions))
    (save-buffer)
    (step 'fixed 1)
    (princ (concat "\n" (json-encode steps) "\n"))
    (eglot-shutdown (eglot-current-server))))
