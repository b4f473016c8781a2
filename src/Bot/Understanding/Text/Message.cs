using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Understanding.Text;

/// <summary>
/// A message cut into tokens. <see cref="Canonical"/> is the tokens' normal forms with one blank between them: what patterns
/// match, so that case, accents, marks and spacing do not matter to them. Rules that need marks and capitals find them in the
/// tokens.
/// </summary>
internal sealed partial class Message
{
    private const int FewestForTitle = 4;

    private Message(string text, IReadOnlyList<Token> tokens)
    {
        (Text, Tokens) = (text, tokens);
        Canonical = string.Join(' ', tokens.Select(token => token.Norm));
        var words = tokens.Where(token => token.IsWord).ToArray();
        IsShouted =
            (tokens.Count > 2 && words.All(token => token.IsUpper))
            || (words.Length >= FewestForTitle && words.All(token => token.IsCapital));
    }

    /// <summary>The words, with control characters taken out.</summary>
    public string Text { get; }

    /// <summary>The tokens in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The normal forms, one blank between them.</summary>
    public string Canonical { get; }

    /// <summary>Whether the message is shouted, or Written Like a Title, so that capitals say nothing.</summary>
    public bool IsShouted { get; }

    /// <summary>Reads a message. What a channel adds to the words, and text quoted from others, is left out.</summary>
    public static Message Parse(string text)
    {
        var clean = MessageMarks.Remove(text);
        var tokens = new List<Token>();
        var (place, opens, end, isQuoted) = (0, true, 0, false);
        foreach (Match match in TokenPattern().Matches(clean))
        {
            if (match.Value is "." or "?" or "!" or ";" or "\n")
            {
                opens = true;
                continue;
            }

            var between = clean.AsSpan(end, match.Index - end);
            isQuoted = Quotes(between, isQuoted);
            var token = new Token(match.Value, Normal(match.Value), place, opens)
            {
                Gap = Marks(between),
                TextStart = match.Index,
                IsApart = between.ContainsAny(' ', '\n', '\t') || end == 0,
                IsQuoted = isQuoted && ClosesQuote(clean, match.Index + match.Length),
            };
            tokens.Add(token);
            (place, opens, end) = (token.End + 1, false, match.Index + match.Length);
        }

        var message = new Message(clean, tokens);
        OpenAfterGreeting(message, tokens);
        return message;
    }

    // "Hi there, Produce the waterfall": the question is a sentence of its own.
    private static void OpenAfterGreeting(Message message, List<Token> tokens)
    {
        var place = SmallTalk.GreetingLength(message);
        if (place > 0 && place < tokens.Count && tokens[place].Gap.Length > 0)
        {
            tokens[place] = tokens[place] with { OpensSentence = true };
        }
    }

    private static string Marks(ReadOnlySpan<char> between)
    {
        var trimmed = between.Trim();
        return trimmed.IsEmpty ? string.Empty : trimmed.ToString().Replace(" ", "", StringComparison.Ordinal);
    }

    private static bool Quotes(ReadOnlySpan<char> between, bool isQuoted)
    {
        foreach (var mark in between)
        {
            isQuoted = mark switch
            {
                '"' => !isQuoted,
                '\u201C' or '\u00AB' or '\u201E' => true,
                '\u201D' or '\u00BB' => false,
                '\n' => false,
                _ => isQuoted,
            };
        }

        return isQuoted;
    }

    // A quote that is never closed is a sign for inches or a slip.
    private static bool ClosesQuote(string text, int from) => text.AsSpan(from).ContainsAny('"', '\u201D', '\u00BB');

    /// <summary>The same message with some tokens spelt otherwise.</summary>
    public Message With(IReadOnlyDictionary<int, string> spellings)
    {
        var place = 0;
        var tokens = new List<Token>(Tokens.Count);
        for (var index = 0; index < Tokens.Count; index++)
        {
            var norm = spellings.GetValueOrDefault(index, Tokens[index].Norm);
            tokens.Add(Tokens[index] with { Norm = norm, Start = place });
            place += norm.Length + 1;
        }

        return new(Text, tokens);
    }

    /// <summary>The tokens that a stretch of <see cref="Canonical"/> touches: the first, and how many.</summary>
    public (int First, int Count) TokensAt(int start, int length)
    {
        var first = 0;
        while (first < Tokens.Count && Tokens[first].End <= start)
        {
            first++;
        }

        var last = first;
        while (last < Tokens.Count && Tokens[last].Start < start + length)
        {
            last++;
        }

        return (first, last - first);
    }

    /// <summary>Some tokens' normal forms, one blank between them.</summary>
    public ReadOnlySpan<char> Span(int first, int count) =>
        Canonical.AsSpan(Tokens[first].Start, Tokens[first + count - 1].End - Tokens[first].Start);

    /// <summary>Some tokens as the person wrote them.</summary>
    public string GetText(int first, int count) =>
        string.Join(' ', Tokens.Skip(first).Take(count).Select(token => token.Text))
            .Replace(" 's", "'s", StringComparison.Ordinal);

    private static string Normal(string text)
    {
        var lower = text.ToLowerInvariant().Replace('’', '\'');
        // "US$50k" is an amount in dollars, of whatever country.
        lower =
            lower.IndexOf('$', StringComparison.Ordinal) is > 0 and var at && at + 1 < lower.Length
                ? lower[at..]
                : lower;
        if (lower.All(char.IsAscii))
        {
            return lower;
        }

        var letters = lower
            .Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .ToArray();
        return letters.Length == 0 ? lower : new string(letters).Replace("ß", "ss", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        @"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|\b(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{12,18}\b|\d{4}-\d{2}-\d{2}|\b[fF][yY] ?\d{2}(?:\d{2})?/\d{2}\b|\b\d{1,2}/\d{1,2}(?:/\d{2}(?:\d{2})?)?\b(?!/)|\b\d{1,2}\.\d{1,2}\.(?:\d{4}\b|\d{2}\b)?|\d{4}-(?:[qQ][1-4]|[wW]\d{2}|\d{2})\b|(?:(?<=^|[^\dkKmM%]\s)-(?=[$€£]|\d+(?:[.,]\d+)*[kKmMb%]|\d{5}))?(?:\b[A-Z]{1,2}(?=\$\d))?[$€£]?\d+(?:[.,]\d+)*(?:(?:[kK]|[mM]|mm|MM|mn|bn|b)\b|(?:st|nd|rd|th|ST|ND|RD|TH)\b)?[%+]?|\b[A-Za-z]{1,2}\$(?!\d)|['’][sS]\b|[\p{L}\p{M}\p{N}_]+|>=|<=|[<>.?!;\n]",
        Patterns.Options
    )]
    private static partial Regex TokenPattern();
}
