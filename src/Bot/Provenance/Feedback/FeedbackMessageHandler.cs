using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Configuration;
using RevBot.Bot.Functions;

namespace RevBot.Bot.Provenance.Feedback;

/// <summary>Keeps what a person says about the last answer of the conversation: "thumbs up", "that's wrong, the amount is old".</summary>
public sealed class FeedbackMessageHandler : IMetaQuestionHandler
{
    private readonly FeedbackReader reader;
    private readonly AnswerStore answers;
    private readonly FeedbackStore feedback;
    private readonly BotClock clock;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="answers">What was answered.</param>
    /// <param name="feedback">Keeps thumbs.</param>
    /// <param name="clock">The machine's clock.</param>
    public FeedbackMessageHandler(string prompts, AnswerStore answers, FeedbackStore feedback, BotClock clock)
    {
        (this.answers, this.feedback, this.clock) = (answers, feedback, clock);
        reader = new(prompts);
    }

    /// <inheritdoc/>
    public ValueTask<MetaAnswer?> AnswerAsync(MetaQuestion turn, CancellationToken cancellation) =>
        ValueTask.FromResult(Answer(turn));

    private MetaAnswer? Answer(MetaQuestion turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Request.Conversation is not { } conversation || reader.Read(turn.Request.Text) is not { } given)
        {
            return null;
        }

        var viewer = turn.Book.Scope.Viewer.Id;
        if (answers.Last(conversation, viewer) is not { } last)
        {
            return null;
        }

        var kept = feedback.Give(last.Id, viewer, given.Thumb, given.Reason, clock.Machine);
        return new(
            new(
                FunctionCall.Of(
                    FunctionName.ManageFeedback,
                    new ManageFeedbackArguments(
                        last.ShownId,
                        given.Thumb == Thumb.Up ? "up" : "down",
                        given.Reason is not null
                    )
                ),
                new ManageFeedbackResult(kept),
                0
            ),
            // Fixed words without a figure, day or name: there is nothing that a fact would have to bear out.
            new(FormatConfirmation(given), [], [], ["How?"]) { Grounded = true }
        );
    }

    private static string FormatConfirmation(GivenFeedback given) =>
        given switch
        {
            { Thumb: Thumb.Up } => "Thank you, noted as a thumb up for that answer.",
            { Reason: null } =>
                "Noted as a thumb down for that answer. Say \"that's wrong, because …\" to add the reason; \"How?\" shows where its figures come from.",
            _ =>
                "Noted as a thumb down for that answer, with your reason. \"How?\" shows where its figures come from; if the CRM is wrong, correct it there and the next answer follows.",
        };
}
