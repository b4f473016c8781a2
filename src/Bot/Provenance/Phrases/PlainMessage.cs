using System.Text;

namespace RevBot.Bot.Provenance.Phrases;

/// <summary>A message in one plain form: lower case, single spaces, no end marks, no "please" and "ok, so".</summary>
internal sealed class PlainMessage(PhraseFile words)
{
    private readonly string[] openers = LongestFirst(words.List("openers"));
    private readonly string[] closers = LongestFirst(words.List("closers"));

    /// <summary>The plain form; empty for a message without words.</summary>
    public string Normalize(string text)
    {
        var plain = Spaced(text);
        string before;
        do
        {
            before = plain;
            plain = WithoutCloser(WithoutOpener(plain));
        } while (plain.Length < before.Length);

        return plain;
    }

    private static string Spaced(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().ToLowerInvariant())
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
            }
        }

        return plain.ToString().Trim(' ', '.', '!', '?', ',', ';', ':', '…');
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
