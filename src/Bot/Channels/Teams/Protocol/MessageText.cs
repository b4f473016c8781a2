using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace RevBot.Bot.Channels.Teams.Protocol;

/// <summary>
/// What a person said, out of what Teams sends: without the bot's own mention, others' mentions as their names. The SDK's
/// <c>RemoveRecipientMention</c> fails on a mention without a name, and leaves others' tags and HTML as they are.
/// </summary>
internal static partial class MessageText
{
    private const int Longest = 4000;

    /// <summary>Reads the words: on one line, at most 4,000 characters.</summary>
    public static string Read(Activity activity)
    {
        var text = activity.Text ?? string.Empty;
        text = text.Length > 4 * Longest ? text[..(4 * Longest)] : text;
        foreach (var mention in activity.GetMentions())
        {
            if (mention is { Text.Length: > 0, Mentioned.Id: { } id } && id == activity.Recipient?.Id)
            {
                text = text.Replace(mention.Text, " ", StringComparison.Ordinal);
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
