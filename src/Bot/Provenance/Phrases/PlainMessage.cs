using System.Text;

namespace RevBot.Bot.Provenance.Phrases;

/// <summary>A message in one plain form: lower case, single spaces, no end marks, no "please" and "ok, so".</summary>
internal sealed class PlainMessage(PhraseFile words)
{
    /// <summary>What may stand at the end of a message and says nothing.</summary>
    public const string EndMarks = ".!?,;:…";

    private readonly string[] openers = LongestFirst(words.List("openers"));
    private readonly string[] closers = LongestFirst(words.List("closers"));

    /// <summary>The plain form; empty for a message without words.</summary>
    public string Normalize(string text) => Read(text).Text;

    /// <summary>The same, which knows where each letter stood.</summary>
    public PlainText Read(string text)
    {
        var (spaced, places) = Spaced(text);
        var plain = spaced.TrimStart([' ', .. EndMarks]);
        var start = spaced.Length - plain.Length;
        plain = plain.TrimEnd([' ', .. EndMarks]);
        string before;
        do
        {
            before = plain;
            var opened = WithoutOpener(plain);
            start += plain.Length - opened.Length;
            plain = WithoutCloser(opened);
        } while (plain.Length < before.Length);

        return new(text, spaced, places, start..(start + plain.Length));
    }

    private static (string Text, IReadOnlyList<int> Places) Spaced(string text)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        foreach (var (place, letter) in text.ToLowerInvariant().Index())
        {
            var one = letter switch
            {
                '’' or '‘' or '`' => '\'',
                '“' or '”' or '"' => ' ',
                _ => char.IsWhiteSpace(letter) || char.IsControl(letter) ? ' ' : letter,
            };
            if (one != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(one);
                places.Add(place);
            }
        }

        return (plain.ToString(), places);
    }

    private string WithoutOpener(string text)
    {
        foreach (var opener in openers)
        {
            if (
                text.Length > opener.Length
                && text.StartsWith(opener, StringComparison.Ordinal)
                && text[opener.Length] is ' ' or ','
            )
            {
                return text[opener.Length..].TrimStart(' ', ',', '.', '!', '-');
            }
        }

        return text;
    }

    private string WithoutCloser(string text)
    {
        foreach (var closer in closers)
        {
            if (
                text.Length > closer.Length
                && text.EndsWith(closer, StringComparison.Ordinal)
                && text[^(closer.Length + 1)] is ' ' or ','
            )
            {
                return text[..^closer.Length].TrimEnd(' ', ',', '.', '?', '!', '-');
            }
        }

        return text;
    }

    private static string[] LongestFirst(IReadOnlyList<string> list) =>
        [.. list.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];
}
