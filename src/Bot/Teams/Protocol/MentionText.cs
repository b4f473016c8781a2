using System.Net;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Teams.Protocol;

/// <summary>What a person said, out of what Teams sends: without the bot's own mention, others' mentions as their names.</summary>
internal static partial class MentionText
{
    private const int Longest = 4000;

    /// <summary>The words on one line, bounded.</summary>
    public static string Plain(Activity activity)
    {
        var text = activity.Text ?? string.Empty;
        text = text.Length > 4 * Longest ? text[..(4 * Longest)] : text;
        foreach (var entity in activity.Entities ?? [])
        {
            if (
                entity is { Type: "mention", Text: { Length: > 0 } mention }
                && entity.Mentioned?.Id is { } id
                && id == activity.Recipient?.Id
            )
            {
                text = text.Replace(mention, " ", StringComparison.Ordinal);
            }
        }

        text = WebUtility.HtmlDecode(Tag().Replace(text, string.Empty));
        text = Blank().Replace(text, " ").Trim();
        return text.Length <= Longest ? text : Cut(text);
    }

    private static string Cut(string text) =>
        char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)] : text[..Longest];

    // The names stay, only the marks go.
    [GeneratedRegex("</?at(?: [^<>]{0,200})?>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
