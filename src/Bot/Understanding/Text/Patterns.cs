using System.Text.RegularExpressions;

namespace RevBot.Bot.Understanding.Text;

/// <summary>
/// How every pattern over a message is run. They are compiled into the program, so that a start costs nothing. None has a
/// time limit: a busy machine must not change an answer. Their repeats are bounded, and so is the message.
/// </summary>
internal static class Patterns
{
    /// <summary>Only named groups capture.</summary>
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
}
