using RevBot.Bot.Routing.Text;

namespace RevBot.Bot.Routing.Choice;

/// <summary>A question's words with names, times and amounts replaced by their kinds, so that examples stand for all names.</summary>
internal static class Delexicalised
{
    /// <summary>What a kind's word begins with; no word of a person does.</summary>
    public const string Mark = "zz";

    /// <summary>An example's words: {owner} becomes the word of that kind.</summary>
    public static string Example(string text) =>
        text.Replace("{", Mark, StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    /// <summary>The words of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="kinds">For tokens that are replaced, the kind; null for the others.</param>
    /// <param name="skipped">How many tokens at the start are passed over.</param>
    public static IReadOnlyList<string> Words(Message message, IReadOnlyList<string?> kinds, int skipped = 0)
    {
        var words = new List<string>();
        for (var index = skipped; index < message.Tokens.Count; index++)
        {
            if (kinds[index] is not { } kind)
            {
                words.Add(Plain(message.Tokens[index].Norm));
            }
            else if (words.Count == 0 || words[^1] != Mark + kind)
            {
                words.Add(Mark + kind);
            }
        }

        return words;
    }

    private static string Plain(string word) =>
        word == "?" ? word
        : char.IsDigit(word[0]) ? Mark + "number"
        : word;
}
