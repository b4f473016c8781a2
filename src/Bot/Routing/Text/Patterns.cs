using System.Text.RegularExpressions;

namespace RevBot.Bot.Routing.Text;

/// <summary>How every pattern over a message is run. They are compiled into the program, so that a start costs nothing.</summary>
internal static class Patterns
{
    /// <summary>Only named groups capture.</summary>
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds after which a message counts as unreadable; a hundred times what the longest one takes.</summary>
    public const int Limit = 2000;
}
