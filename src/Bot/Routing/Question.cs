using System.Text.RegularExpressions;
using RevBot.Bot.Routing.Entities;
using RevBot.Bot.Routing.Measures;
using RevBot.Bot.Routing.Text;
using RevBot.Bot.Routing.Time;

namespace RevBot.Bot.Routing;

/// <summary>A message as it was read, before anything is chosen.</summary>
internal sealed partial record Question
{
    /// <summary>The message, spelling repaired.</summary>
    public required Message Message { get; init; }

    /// <summary>The names in it.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>When it is about.</summary>
    public required TimeReading Time { get; init; }

    /// <summary>What is asked of the deals.</summary>
    public required Asked Asked { get; init; }

    /// <summary>For each token what kind of thing it belongs to: owner, country, period, amount; null for plain words.</summary>
    public required IReadOnlyList<string?> Kinds { get; init; }

    /// <summary>Names in it that the person's book does not have, as written.</summary>
    public required IReadOnlyList<string> UnknownNames { get; init; }

    /// <summary>How many tokens stand before the question itself: "hey, before my call, could you tell me".</summary>
    public int Preamble { get; init; }

    /// <summary>Whether it speaks of the person's own: my, mine, "am I"; "show me" and "my CFO asks" do not.</summary>
    public bool IsMine => Own().IsMatch(Message.Canonical);

    /// <summary>Whether a word occurs.</summary>
    public bool Says(string word) =>
        Message.Tokens.Any(token => string.Equals(token.Norm, word, StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(mine|myself|my(?! (cfo|ceo|cro|boss|board|manager|customer|opinion|understanding)\b)|(am|will|did|have|do|would) i|i (have|closed|won|sold|am))\b",
        Patterns.Options
    )]
    private static partial Regex Own();
}
