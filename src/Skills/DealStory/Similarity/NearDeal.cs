using NodaTime;
using RevBot.Data.Book.Deals;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>A closed deal and how alike it is.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="On">When it closed.</param>
/// <param name="Likeness">0..1.</param>
internal readonly record struct NearDeal(Deal Deal, LocalDate On, double Likeness)
{
    /// <summary>By likeness, then the newest, then by id: what comes first is smaller.</summary>
    public static int Compare(NearDeal one, NearDeal other)
    {
        var byLikeness = other.Likeness.CompareTo(one.Likeness);
        if (byLikeness != 0)
        {
            return byLikeness;
        }

        var byDay = other.On.CompareTo(one.On);
        return byDay != 0 ? byDay : string.CompareOrdinal(one.Deal.Id, other.Deal.Id);
    }
}
