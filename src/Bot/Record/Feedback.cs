using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Bot.Record;

/// <summary>What people thought of answers: a thumb and an optional reason, each person one for an answer that they got.</summary>
/// <param name="database">Migrated.</param>
public sealed class Feedback(IDatabase database)
{
    /// <summary>Longer reasons are cut.</summary>
    public const int LongestReason = 500;

    private const string LockName = "feedback";

    /// <summary>Gives a thumb, or changes the one given. Side effect: writes the person's row for the answer.</summary>
    /// <param name="answerId">The asking's id, or the id that the answer showed: then the newest asking of the person.</param>
    /// <param name="sellerId">Who gives it.</param>
    /// <param name="thumb">Up or down.</param>
    /// <param name="reason">In the person's words; null or blank for none. Control characters are dropped.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <returns>Whether the person got such an answer; if not, nothing was written.</returns>
    public bool Give(string answerId, int sellerId, Thumb thumb, string? reason, Instant now)
    {
        if (thumb == Thumb.None || RequestOf(answerId, sellerId) is not { } request)
        {
            return false;
        }

        database.WithLock(
            LockName,
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                var row = new
                {
                    request,
                    sellerId,
                    at = Dates.ToMicros(now),
                    rating = (int)thumb,
                    reason = Clean(reason),
                };
                var changed = connection.Execute(
                    "UPDATE feedback SET given_at = @at, rating = @rating, reason = @reason WHERE request_id = @request AND seller_id = @sellerId",
                    row,
                    transaction
                );
                if (changed == 0)
                {
                    connection.Execute(
                        "INSERT INTO feedback (id, request_id, seller_id, given_at, rating, reason) SELECT COALESCE(MAX(id), 0) + 1, @request, @sellerId, @at, @rating, @reason FROM feedback",
                        row,
                        transaction
                    );
                }

                transaction.Commit();
            }
        );
        return true;
    }

    /// <summary>The latest messages that were answered, with the thumbs given: the newest first.</summary>
    /// <param name="sellerId">Only this person's; null for everybody's.</param>
    /// <param name="onlyRated">Only those with a thumb.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<RatedAnswer> Latest(int? sellerId, bool onlyRated, int most)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<RatedAnswer>(
                $"SELECT r.id, a.shown_id AS ShownId, r.seller_id AS SellerId, r.asked_at AS AskedAt, r.functions, r.outcome, f.rating, f.reason FROM request_log r LEFT JOIN answer a ON a.id = r.id LEFT JOIN feedback f ON f.request_id = r.id WHERE (@sellerId IS NULL OR r.seller_id = @sellerId) AND (@onlyRated = 0 OR f.rating IS NOT NULL) AND (a.id IS NOT NULL OR f.rating IS NOT NULL) ORDER BY r.asked_at DESC, r.id {database.Dialect.Limit("@most")}",
                new
                {
                    sellerId,
                    onlyRated = onlyRated ? 1 : 0,
                    most,
                }
            ),
        ];
    }

    // Only what the person got themselves; somebody else's answer is answered like one that does not exist.
    private string? RequestOf(string answerId, int sellerId)
    {
        using var connection = database.Open();
        var values = new
        {
            answerId,
            sellerId,
            one = 1,
        };
        return connection.QueryFirstOrDefault<string>(
                "SELECT id FROM request_log WHERE id = @answerId AND seller_id = @sellerId",
                values
            )
            ?? connection.QueryFirstOrDefault<string>(
                $"SELECT id FROM answer WHERE shown_id = @answerId AND seller_id = @sellerId ORDER BY answered_at DESC, id {database.Dialect.Limit("@one")}",
                values
            );
    }

    private static string? Clean(string? reason)
    {
        var text = new string([
            .. (reason ?? string.Empty).Select(letter => char.IsControl(letter) ? ' ' : letter),
        ]).Trim();
        return text.Length == 0 ? null
            : text.Length <= LongestReason ? text
            : text[..LongestReason];
    }
}
