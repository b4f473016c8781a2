using RevBot.Bot.Answering;
using RevBot.Bot.Answering.Record;
using RevBot.Bot.Provenance.Difference;
using RevBot.Bot.Provenance.Explanation;
using RevBot.Bot.Provenance.Phrases;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Provenance;

/// <summary>
/// What can be done with answers given before, for channels and commands. Whoever asks gets only what they were answered
/// themselves, and of that only what they may still see.
/// </summary>
public sealed class PastAnswers
{
    private readonly EvidenceQuestionHandler evidence;
    private readonly ReplayService replaying;

    /// <param name="store">The record.</param>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="remaking">Makes answers again.</param>
    /// <param name="versions">Which functions and words answer now.</param>
    public PastAnswers(AnswerStore store, string prompts, AnswerRecomputer remaking, string versions)
    {
        var reader = new ProvenanceReader(prompts);
        evidence = new(prompts, reader, store, new(remaking, versions));
        replaying = new(store, remaking, versions);
        MetaQuestionHandlers =
        [
            evidence,
            new DifferenceQuestionHandler(reader, store, new(store, remaking, versions), remaking),
        ];
    }

    /// <summary>Who is asked before the router.</summary>
    public IReadOnlyList<IMetaQuestionHandler> MetaQuestionHandlers { get; }

    /// <summary>The evidence of an answer that a person got; null where they got none of that id.</summary>
    /// <param name="id">The answer's id, or the asking's.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">The person's, as it is now.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public Task<Evidence?> GetEvidenceAsync(string id, DealBook deals, Scope scope, CancellationToken cancellation) =>
        evidence.GetEvidenceAsync(id, deals, scope, cancellation);

    /// <summary>An answer made again; null where none of that id is kept.</summary>
    /// <param name="id">The answer's id, then the newest that showed it, or the asking's.</param>
    /// <param name="deals">The data.</param>
    /// <param name="sellerId">Only an answer that this person got; null for anybody's.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public Task<Replay?> ReplayAsync(string id, DealBook deals, int? sellerId, CancellationToken cancellation) =>
        replaying.ReplayAsync(id, deals, sellerId, cancellation);
}
