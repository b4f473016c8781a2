namespace RevBot.Skills.DealStory.Similarity;

/// <summary>The few first of very many, in their order, without sorting the rest.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class NearestDeals(int most)
{
    private static readonly Comparer<NearDeal> Order = Comparer<NearDeal>.Create(NearDeal.Compare);
    private readonly List<NearDeal> found = new(most + 1);

    public IReadOnlyList<NearDeal> Found => found;

    public void Look(in NearDeal deal)
    {
        if (found.Count == most && NearDeal.Compare(deal, found[^1]) >= 0)
        {
            return;
        }

        var place = found.BinarySearch(deal, Order);
        found.Insert(place < 0 ? ~place : place, deal);
        if (found.Count > most)
        {
            found.RemoveAt(most);
        }
    }
}
