using RevBot.Bot.Asking;
using RevBot.Bot.Cards;
using RevBot.Bot.Provenance;

namespace RevBot.Bot.Turns.Answering;

/// <summary>Cards of words alone: the text a paragraph a line, options and follow-ups as buttons.</summary>
internal sealed class PlainCards : IAnswerCards
{
    private const int MostButtons = 5;

    /// <inheritdoc/>
    public Card Of(AnswerEnvelope envelope) =>
        new()
        {
            AnswerId = envelope.Calls.Count > 0 ? envelope.RecordId ?? envelope.Id : null,
            Paragraphs = Lines(envelope.Answer.Text),
            Buttons =
            [
                .. (envelope.Clarification?.Options ?? envelope.Answer.Actions)
                    .Take(MostButtons)
                    .Select(action => new CardButton(Buttons.Title(action), ButtonDeed.Ask, action)),
            ],
        };

    /// <inheritdoc/>
    public Card Of(Evidence evidence) => new() { Paragraphs = Lines(EvidenceText.Whole(evidence).Text) };

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
