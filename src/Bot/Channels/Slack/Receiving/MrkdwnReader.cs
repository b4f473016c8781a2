using System.Text;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Channels.Slack.Receiving;

/// <summary>Reads Slack's mrkdwn as the words that the person saw.</summary>
internal static partial class MrkdwnReader
{
    private const int Patience = 200;

    /// <summary>The words without the mention of the bot; links and channels by their names, characters unescaped.</summary>
    public static string Read(string text, string bot)
    {
        var seen = Marks().Replace(text, mark => Seen(mark.Groups["mark"].Value, bot));
        return new StringBuilder(seen)
            .Replace("&lt;", "<")
            .Replace("&gt;", ">")
            .Replace("&amp;", "&")
            .ToString()
            .Trim();
    }

    // <@U1>, <@U1|name>, <#C1|name>, <!here>, <https://a.example|a.example>, <mailto:a@b.example|a@b.example>
    private static string Seen(string mark, string bot)
    {
        var bar = mark.IndexOf('|', StringComparison.Ordinal);
        var (what, name) = bar < 0 ? (mark, null) : (mark[..bar], mark[(bar + 1)..]);
        return what == "@" + bot ? string.Empty
            : !string.IsNullOrEmpty(name) ? name
            : what[0] is '@' or '#' or '!' ? string.Empty
            : what;
    }

    [GeneratedRegex("<(?<mark>[^<>]+)>", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Marks();
}
