using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>Tells a message in another language from English with foreign names in it.</summary>
internal sealed class OtherLanguages
{
    private const char LastLatin = '\u024F';
    private const int FewestWords = 2;

    private readonly HashSet<string> words;

    private OtherLanguages(HashSet<string> words) => this.words = words;

    /// <summary>Reads the small words of other languages.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">The list is missing or damaged.</exception>
    public static OtherLanguages Read(string folder) =>
        new(
            WordList
                .Read(folder, "other_languages")
                .Values.SelectMany(lines => lines)
                .SelectMany(NameText.Set)
                .ToHashSet(StringComparer.Ordinal)
        );

    /// <summary>Whether most of its letters are none of ours, or small words of another language are as many as English ones.</summary>
    public bool IsOther(Frame question)
    {
        var tokens = question.Message.Tokens;
        var named = question.Mentions.SelectMany(name => Enumerable.Range(name.First, name.Count)).ToHashSet();

        // Names of the data tell nothing of the language.
        var letters = tokens
            .Where((_, place) => !named.Contains(place))
            .SelectMany(token => token.Text)
            .Where(char.IsLetter)
            .ToArray();
        if (letters.Count(letter => letter > LastLatin) * 2 > letters.Length)
        {
            return true;
        }

        var (foreign, english) = (0, 0);
        foreach (var span in question.Spans)
        {
            var token = tokens[span.First];
            var isForeign =
                span.Count == 1
                && !named.Contains(span.First)
                && (!token.IsCapital || token.OpensSentence)
                && words.Contains(NameText.Plain(token.Text));
            foreign += isForeign ? 1 : 0;
            english +=
                !isForeign && span is { IsFiller: true } or { Meanings: [{ Kind: Reading.SpanKind.Everyday }] } ? 1 : 0;
        }

        return foreign > 0 && foreign >= english && (foreign >= FewestWords || foreign == tokens.Count);
    }
}
