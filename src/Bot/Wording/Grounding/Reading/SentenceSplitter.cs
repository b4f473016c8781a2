using RevBot.Bot.Wording.Grounding.Reading.Days;

namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>Where the sentences of a text begin and end.</summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// A sentence ends with its line, with the dot between the items of a trust line, or with a full stop, question or
    /// exclamation mark before space.
    /// </summary>
    public static IEnumerable<(int Start, int End)> Split(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var ends = text[at] is '\n' or '·' || (IsStop(text, at) && !IsAbbreviation(text, at));
            if (!ends)
            {
                continue;
            }

            if (Trimmed(text, start, text[at] == '·' ? at : at + 1) is { } sentence)
            {
                yield return sentence;
            }

            start = at + 1;
        }

        if (Trimmed(text, start, text.Length) is { } last)
        {
            yield return last;
        }
    }

    private static (int Start, int End)? Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return start == end ? null : (start, end);
    }

    private static bool IsStop(string text, int at) =>
        text[at] is '.' or '!' or '?' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);

    // "vs. quota", "approx. $4M", "J. Smith", "Nov. 22": the stop of an abbreviation ends nothing.
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text[start..stop].ToLowerInvariant();
        var isInitial = word.Length == 1 && char.IsUpper(text[start]) && (start == 0 || !char.IsDigit(text[start - 1]));
        return isInitial
            || word is "vs" or "approx" or "ca" or "mio" or "mr" or "ms" or "dr" or "inc" or "ltd" or "corp"
            || (word.Length == 3 && Months.FindNumber(word) is not null && word != "may");
    }
}
