namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>Cuts a text into tokens, in one pass; no pattern of it can take longer than its length.</summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text, int from, int to)
    {
        var tokens = new List<Token>();
        var spaced = true;
        for (var at = from; at < to; )
        {
            if (char.IsWhiteSpace(text[at]))
            {
                (spaced, at) = (true, at + 1);
                continue;
            }

            var end = EndOf(text, at, to);
            tokens.Add(Token(text, at, end, spaced));
            (spaced, at) = (false, end);
        }

        return tokens;
    }

    /// <summary>All of a text.</summary>
    public static List<Token> Tokenize(string text) => Tokenize(text, 0, text.Length);

    private static Token Token(string text, int start, int end, bool spaced)
    {
        var written = text[start..end];
        var first = written[0];
        if (!char.IsLetter(first))
        {
            return new(
                char.IsAsciiDigit(first) ? TokenKind.Number : TokenKind.Symbol,
                start,
                written,
                written,
                written,
                spaced
            );
        }

        var lower = WithoutPossessive(written.ToLowerInvariant());
        return new(TokenKind.Word, start, written, lower, Stemmer.Stem(lower), spaced);
    }

    private static string WithoutPossessive(string word) =>
        word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' ? word[..^2] : word;

    private static int EndOf(string text, int start, int to)
    {
        if (char.IsAsciiDigit(text[start]))
        {
            return EndOfNumber(text, start, to);
        }

        if (!char.IsLetter(text[start]))
        {
            return start + 1;
        }

        var end = start + 1;
        while (end < to && (char.IsLetter(text[end]) || IsApostropheInside(text, end, to)))
        {
            end++;
        }

        return end;
    }

    private static bool IsApostropheInside(string text, int at, int to) =>
        text[at] is '\'' or '’' && at + 1 < to && char.IsLetter(text[at + 1]);

    private static int EndOfNumber(string text, int start, int to)
    {
        var end = start + 1;
        while (end < to && (char.IsAsciiDigit(text[end]) || IsSeparatorInside(text, end, to)))
        {
            end++;
        }

        return end;
    }

    private static bool IsSeparatorInside(string text, int at, int to) =>
        text[at] is '.' or ',' && at + 1 < to && char.IsAsciiDigit(text[at + 1]);
}
