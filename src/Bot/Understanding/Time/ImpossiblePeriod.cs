using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Questions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Finds what is written like a quarter or a half-year and is none: Q9, 2026-Q5, H3.</summary>
internal static partial class ImpossiblePeriod
{
    /// <summary>The first one, in capitals; null where there is none. Within a name of the book it is part of the name.</summary>
    public static string? Find(Question question) =>
        Pattern()
            .Matches(question.Message.Canonical)
            .Select(match => match.Value.ToUpperInvariant())
            .FirstOrDefault(said =>
                !question.Mentions.Any(mention => mention.Entity.Key.Contains(said, StringComparison.OrdinalIgnoreCase))
            );

    [GeneratedRegex(@"\b(q([05-9]|[0-9]{2})|h([03-9]|[0-9]{2}))\b", Patterns.Options)]
    private static partial Regex Pattern();
}
