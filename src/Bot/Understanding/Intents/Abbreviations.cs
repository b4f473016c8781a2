using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>Short forms and other words for one word, from prompts/vocabulary: <c>qtr</c> stands for <c>quarter</c>.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, string> full = new(StringComparer.Ordinal);

    private Abbreviations(IReadOnlyDictionary<string, string[]> words)
    {
        foreach (var (word, shorts) in words)
        {
            foreach (var form in shorts)
            {
                full[form] = word;
            }
        }
    }

    /// <summary>Every word that a short form stands for. Short forms are written out before anything is mended.</summary>
    public IEnumerable<string> Words => full.Values;

    /// <summary>Reads the word list.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    public static Abbreviations Read(string folder) => new(WordList.Read(folder, "abbreviations"));

    /// <summary>The message with each short form replaced by its full word.</summary>
    public Message Expand(Message message)
    {
        var words = new Dictionary<int, string>();
        for (var place = 0; place < message.Tokens.Count; place++)
        {
            if (full.TryGetValue(message.Tokens[place].Norm, out var word))
            {
                words[place] = word;
            }
        }

        return words.Count == 0 ? message : message.With(words);
    }
}
