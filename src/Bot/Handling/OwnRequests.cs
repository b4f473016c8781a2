using RevBot.Bot.Provenance.Phrases;

namespace RevBot.Bot.Handling;

/// <summary>Tells messages that are about RevBot itself: reset, what is stored, deleting. The phrases must fit whole messages.</summary>
internal sealed class OwnRequests
{
    private const int Longest = 200;

    private readonly PlainMessage plain;
    private readonly (OwnRequest Request, PhrasePattern[] Phrases)[] known;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public OwnRequests(string prompts)
    {
        plain = new(PhraseFile.Read(prompts, "words"));
        var file = PhraseFile.Read(prompts, "requests", "turns");
        known =
        [
            (OwnRequest.Help, Patterns(file.List("help"))),
            (OwnRequest.Reset, Patterns(file.List("reset"))),
            (OwnRequest.Stores, Patterns(file.List("stores"))),
            (OwnRequest.Delete, Patterns(file.List("delete"))),
            (OwnRequest.DeleteNow, Patterns(file.List("deleteNow"))),
        ];
    }

    /// <summary>What is asked for; none where it is a question.</summary>
    public OwnRequest Read(string text)
    {
        if (text.Length > Longest)
        {
            return OwnRequest.None;
        }

        var message = plain.Of(text);
        return known.FirstOrDefault(request => request.Phrases.Any(phrase => phrase.Fit(message) is not null)).Request;
    }

    private static PhrasePattern[] Patterns(IReadOnlyList<string> phrases) =>
        [
            .. phrases.Select(phrase => new PhrasePattern(
                phrase,
                new Dictionary<string, string>(StringComparer.Ordinal)
            )),
        ];
}
