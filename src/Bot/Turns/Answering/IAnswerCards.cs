using RevBot.Bot.Asking;
using RevBot.Bot.Cards;
using RevBot.Bot.Provenance;

namespace RevBot.Bot.Turns.Answering;

/// <summary>Draws what the turn handler has to say.</summary>
internal interface IAnswerCards
{
    /// <summary>An answer, a question back or a refusal.</summary>
    Card Of(AnswerEnvelope envelope);

    /// <summary>How an answer came about.</summary>
    Card Of(Evidence evidence);
}
