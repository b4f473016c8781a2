using RevBot.Data.Finance;

namespace RevBot.Skills.Provenance;

/// <summary>A deal that is not what it was at an earlier instant.</summary>
/// <param name="Deal">The CRM's id.</param>
/// <param name="Name">As in the CRM.</param>
/// <param name="What">What changed, in words.</param>
/// <param name="Before">Its amount then, in the reporting currency; null where it did not exist or had none.</param>
/// <param name="After">Its amount now; null where it has none.</param>
public sealed record ChangedDeal(string Deal, string Name, string What, Money? Before, Money? After)
{
    /// <summary>The larger of both amounts, in minor units: what the change may weigh.</summary>
    internal long Weight => Math.Max(Before?.Minor ?? 0, After?.Minor ?? 0);
}
