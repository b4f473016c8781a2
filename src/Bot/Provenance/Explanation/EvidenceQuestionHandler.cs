using System.Diagnostics;
using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Functions;
using RevBot.Bot.Provenance.Phrases;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Provenance.Explanation;

/// <summary>Answers "How?", "show your work", "how did you get the commit?" about the last answer of the conversation.</summary>
public sealed class EvidenceQuestionHandler : IMetaQuestionHandler
{
    private const int MostBack = 5;

    private readonly ProvenanceReader reader;
    private readonly AnswerStore answers;
    private readonly EvidenceMaker maker;
    private readonly FigureFinder figures;

    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="reader">Tells the question.</param>
    /// <param name="answers">What was answered.</param>
    /// <param name="maker">Gathers the evidence.</param>
    public EvidenceQuestionHandler(string prompts, ProvenanceReader reader, AnswerStore answers, EvidenceMaker maker)
    {
        (this.reader, this.answers, this.maker) = (reader, answers, maker);
        figures = new(PhraseFile.Read(prompts, "words"));
    }

    /// <inheritdoc/>
    public async ValueTask<MetaAnswer?> AnswerAsync(MetaQuestion turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return reader.ReadEvidenceQuestion(turn.Request.Text) is { } question
            ? await AnswerAsync(question, turn, cancellation)
            : null;
    }

    /// <summary>The evidence of an answer that a person got; null where they got none of that id.</summary>
    /// <param name="id">The answer's id, or the asking's.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">The person's, as it is now.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public async Task<Evidence?> GetEvidenceAsync(
        string id,
        DealBook deals,
        Scope scope,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        return answers.Find(id, scope.Viewer.Id) is { } stored
            ? await maker.GatherAsync(PastAnswer.From(stored), deals, scope, cancellation)
            : null;
    }

    private async Task<MetaAnswer?> AnswerAsync(
        EvidenceQuestion question,
        MetaQuestion turn,
        CancellationToken cancellation
    )
    {
        var started = Stopwatch.GetTimestamp();
        if (Meant(question, turn) is not { } past)
        {
            // A figure by its name, such as "how is win rate calculated", may still be a question about the company.
            return question.Figure is null
                ? MetaAnswer.Refused(
                    "I have given no answer in this conversation yet; ask me something first, and then \"How?\" shows where its figures come from."
                )
                : null;
        }

        try
        {
            var evidence = await maker.GatherAsync(past, turn.Deals, turn.Book.Scope, cancellation);
            return Said(question, evidence, Stopwatch.GetElapsedTime(started));
        }
        catch (SkillInputException problem)
        {
            return MetaAnswer.Refused(problem.Message);
        }
    }

    // "The commit" after an answer without one means that of the answer before, a few answers back.
    private PastAnswer? Meant(EvidenceQuestion question, MetaQuestion turn)
    {
        if (question.Figure is not { } figure || turn.Request.Conversation is not { } conversation)
        {
            return LastAnswer.Find(turn, answers);
        }

        var latest = answers.Latest(conversation, turn.Book.Scope.Viewer.Id, MostBack);
        return latest.FirstOrDefault(answer => figures.IsIn(figure, answer)) is { } found
            ? PastAnswer.From(found)
            : LastAnswer.Find(turn, answers);
    }

    private MetaAnswer? Said(EvidenceQuestion question, Evidence evidence, TimeSpan took)
    {
        var figure = question.Figure is null ? null : figures.Find(question.Figure, evidence.Calls);
        if (figure is null && question.Figure is { } said && !figures.IsWhole(said, evidence.Calls))
        {
            return null;
        }

        return new(
            new(
                FunctionCall.Of("explain_answer", new ExplainAnswerArguments(evidence.Answer, figure?.Id)),
                evidence,
                Math.Round(took.TotalMilliseconds, 3)
            ),
            figure is null ? EvidenceText.WriteWhole(evidence) : EvidenceText.WriteFigure(evidence, figure)
        );
    }
}
