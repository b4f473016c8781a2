using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Answers;

namespace RevBot.Bot.Provenance.Feedback;

/// <summary>What people thought of answers: a thumb and an optional reason, each person one for an answer that they got.</summary>
/// <param name="database">Migrated.</param>
public sealed class FeedbackStore(IDatabase database)
{
    /// <summary>Longer reasons are cut.</summary>
    public const int LongestReason = 500;

    private readonly FeedbackRepository rows = new(database);

    /// <summary>Gives a thumb, or changes the one given. Side effect: writes the person's row for the answer.</summary>
    /// <param name="answerId">The asking's id, or the id that the answer showed: then the newest asking of the person.</param>
    /// <param name="sellerId">Who gives it.</param>
    /// <param name="thumb">Up or down.</param>
    /// <param name="reason">In the person's words; null or blank for none. Control characters are dropped.</param>
    /// <param name="now">By the machine's clock.</param>
    /// <returns>Whether the person got such an answer; if not, nothing was written.</returns>
    public bool Give(string answerId, int sellerId, Thumb thumb, string? reason, Instant now)
    {
        // Somebody else's answer is treated like one that does not exist.
        if (thumb == Thumb.None || rows.FindRequest(answerId, sellerId) is not { } request)
        {
            return false;
        }

        rows.Save(new(request, sellerId, Dates.ToMicros(now), (int)thumb, Clean(reason)));
        return true;
    }

    /// <summary>The latest messages that were answered, with the thumbs given: the newest first.</summary>
    /// <param name="sellerId">Only this person's; null for everybody's.</param>
    /// <param name="onlyRated">Only those with a thumb.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<RatedAnswer> Latest(int? sellerId, bool onlyRated, int most) =>
        rows.ListLatest(sellerId, onlyRated, most);

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
