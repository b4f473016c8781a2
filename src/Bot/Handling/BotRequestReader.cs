using RevBot.Bot.Provenance.Phrases;

namespace RevBot.Bot.Handling;

/// <summary>Tells messages that are about RevBot itself: reset, what is stored, deleting. The phrases must fit whole messages.</summary>
internal sealed class BotRequestReader
{
    private const int Longest = 200;

    private readonly PlainMessage plain;
    private readonly (BotRequest Request, PhrasePattern[] Phrases)[] known;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public BotRequestReader(string prompts)
    {
        plain = new(PhraseFile.Read(prompts, "words"));
        var file = PhraseFile.Read(prompts, "requests", "turns");
        known =
        [
            (BotRequest.Help, Patterns(file.List("help"))),
            (BotRequest.Reset, Patterns(file.List("reset"))),
            (BotRequest.Stores, Patterns(file.List("stores"))),
            (BotRequest.Delete, Patterns(file.List("delete"))),
            (BotRequest.DeleteNow, Patterns(file.List("deleteNow"))),
        ];
    }

    /// <summary>What is asked for; none where it is a question.</summary>
    public BotRequest Read(string text)
    {
        if (text.Length > Longest)
        {
            return BotRequest.None;
        }

        var message = plain.Normalize(text);
        return known
            .FirstOrDefault(request => request.Phrases.Any(phrase => phrase.Match(message) is not null))
            .Request;
    }

    private static PhrasePattern[] Patterns(IReadOnlyList<string> phrases) =>
        [
            .. phrases.Select(phrase => new PhrasePattern(
                phrase,
                new Dictionary<string, string>(StringComparer.Ordinal)
            )),
        ];
}
