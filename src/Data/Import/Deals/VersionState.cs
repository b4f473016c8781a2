namespace RevBot.Data.Import.Deals;

/// <summary>What a version of a deal says. Small, because millions are held: no amount is <see cref="NoAmount"/>, no date and no owner are 0.</summary>
internal readonly record struct VersionState(
    long AmountMinor,
    string Currency,
    int StageId,
    int Category,
    int CloseOn,
    int OwnerId
)
{
    public const long NoAmount = long.MinValue;
}
