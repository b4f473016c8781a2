using RevBot.Bot.Asking;
using RevBot.Bot.Record;
using RevBot.Data.Book;
using RevBot.Data.Database;

namespace RevBot.Bot.Provenance;

/// <summary>
/// What can be done with answers given before, for channels and commands. Whoever asks gets only what they were answered
/// themselves, and of that only what they may still see.
/// </summary>
public sealed class PastAnswers
{
    private readonly EvidenceAside evidence;

    /// <param name="database">Migrated.</param>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="remaking">Makes answers again.</param>
    /// <param name="versions">Which functions and words answer now.</param>
    public PastAnswers(IDatabase database, string prompts, Remaking remaking, string versions)
    {
        Store = new(database);
        var reader = new ProvenanceReader(prompts);
        evidence = new(prompts, reader, Store, new(remaking, versions));
        Asides = [evidence];
    }

    /// <summary>The record.</summary>
    public AnswerStore Store { get; }

    /// <summary>What is asked before the router.</summary>
    public IReadOnlyList<IAside> Asides { get; }

    /// <summary>The evidence of an answer that a person got; null where they got none of that id.</summary>
    /// <param name="id">The answer's id, or the asking's.</param>
    /// <param name="deals">The data.</param>
    /// <param name="scope">The person's, as it is now.</param>
    /// <exception cref="Skills.SkillInputException">It cannot be made again; the message says why.</exception>
    public Evidence? EvidenceOf(string id, DealBook deals, Scope scope) => evidence.Of(id, deals, scope);
}
