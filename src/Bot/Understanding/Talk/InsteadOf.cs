using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>"By segment instead of team": what follows is what was asked before, and no part of what is asked now.</summary>
internal static partial class InsteadOf
{
    /// <summary>The message with "instead" in the place of "instead of …"; unchanged where it says no such thing.</summary>
    public static string Cut(string text) =>
        Opening().Replace(Following().Replace(text, "${now} instead"), "${now} instead");

    [GeneratedRegex(
        @"^(?<now>.*\S) (instead of|rather than|in place of) [^,.;?!]+|^(?<now>by \w+), not by \w+",
        Patterns.Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Following();

    [GeneratedRegex(@"^(instead of|rather than) [^,.;?!]+, *(?<now>.*\S)", Patterns.Options | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
