using NodaTime;
using RevBot.Data.Book;

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>A closed deal and how alike it is. Ordered by likeness, then the newest, then by id: what comes first is smaller.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="On">When it closed.</param>
/// <param name="Likeness">0..1.</param>
internal readonly record struct NearDeal(Deal Deal, LocalDate On, double Likeness) : IComparable<NearDeal>
{
    public int CompareTo(NearDeal other)
    {
        var byLikeness = other.Likeness.CompareTo(Likeness);
        if (byLikeness != 0)
        {
            return byLikeness;
        }

        var byDay = other.On.CompareTo(On);
        return byDay != 0 ? byDay : string.CompareOrdinal(Deal.Id, other.Deal.Id);
    }
}
