namespace RevBot.Bot.Functions;

/// <summary>Something asked the kernel for a call that nobody checked, or changed one that was. Nothing ran.</summary>
internal sealed class UncheckedCallException()
    : InvalidOperationException("The kernel was asked for a call that was not checked; nothing was run.");
