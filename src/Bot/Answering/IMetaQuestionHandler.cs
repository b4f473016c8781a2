namespace RevBot.Bot.Answering;

/// <summary>
/// Answers messages that speak of an earlier answer and not of the company: how it came about, why it is another than
/// before, what the person thought of it. Asked before the router; what it does not take goes on.
/// </summary>
public interface IMetaQuestionHandler
{
    /// <summary>The answer; null where the message is none of its business.</summary>
    ValueTask<MetaAnswer?> AnswerAsync(MetaQuestion turn, CancellationToken cancellation);
}
