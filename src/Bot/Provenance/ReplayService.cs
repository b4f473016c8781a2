using RevBot.Bot.Answering.Record;
using RevBot.Bot.Provenance.Difference;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills;

namespace RevBot.Bot.Provenance;

/// <summary>Makes an answer again and says whether it is the same, byte for byte.</summary>
/// <param name="answers">What was answered.</param>
/// <param name="remaking">Makes answers again.</param>
/// <param name="versions">Which functions and words answer now.</param>
public sealed class ReplayService(AnswerStore answers, AnswerRecomputer remaking, string versions)
{
    /// <summary>Replays an answer; null where none of that id is kept.</summary>
    /// <param name="id">The answer's id, then the newest that showed it, or the asking's.</param>
    /// <param name="deals">The data.</param>
    /// <param name="sellerId">Only an answer that this person got; null for anybody's.</param>
    /// <param name="cancellation">Ends it between two functions.</param>
    /// <exception cref="SkillInputException">It cannot be made again; the message says why.</exception>
    public async Task<Replay?> ReplayAsync(string id, DealBook deals, int? sellerId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(deals);
        if (answers.Find(id, sellerId) is not { } stored)
        {
            return null;
        }

        var person =
            deals.Sellers.FirstOrDefault(seller => seller.Id == stored.SellerId)
            ?? throw new SkillInputException(
                "Who got that answer is not in the data any more, so it can't be made again."
            );
        var again = await remaking.RecomputeAsync(PastAnswer.From(stored), deals, deals.ScopeOf(person), cancellation);
        var verdict = ReplayVerdict.Compare(stored, again, versions);
        return new(stored.ShownId, stored.Id, person.Email ?? person.Name, verdict.IsSame, verdict.Why)
        {
            AsOf = Dates.IsoInstant(stored.AsOf),
            Revision = stored.Revision,
            RevisionNow = again.View.Revision,
            Versions = stored.Versions,
            VersionsNow = versions,
            // How long it took is not part of what is the same.
            Calls = [.. again.Calls.Select(call => call with { ElapsedMs = 0 })],
            Unused = stored.Unused,
            Differences =
                verdict.SameResults || verdict.HasNewScope
                    ? []
                    : FigureDifferences.Find(stored.Figures, again.Calls, deals.Company.Currency),
            Text = again.Answer.Text,
        };
    }
}
