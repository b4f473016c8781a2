using RevBot.Data.Import.Deals;

namespace RevBot.Data.Tests.Import;

public sealed class VersionHistoryTests
{
    private const long Moment = 200;

    private static readonly VersionState Before = new(1000, "USD", 1, 1, 20261231, 7);
    private static readonly VersionState Now = Before with { StageId = 2 };

    [Theory]
    [InlineData(101, 101)]
    [InlineData(100, Moment)]
    [InlineData(0, Moment)]
    public void OwnRow_ThatDiffersFromTheHistory_HoldsFromItsChangeOrElseFromTheExtract(long modified, long from)
    {
        var versions = VersionHistory.FromHistory([History(100)], Current(modified), [], Moment);

        Assert.Equal([100, from], versions.Select(version => version.ValidFrom));
        Assert.Equal([from, null], versions.Select(version => version.ValidTo));
    }

    [Theory]
    [InlineData(150, 150)]
    [InlineData(100, Moment)]
    [InlineData(50, Moment)]
    public void OwnRow_KnownFromBefore_KeepsItsBegin_UnlessTheHistoryIsNewer(long stored, long from)
    {
        var known = VersionHistory.FromHistory([History(stored, Now)], null, [], Moment);

        var versions = VersionHistory.FromHistory([History(100)], Current(0), known, Moment);

        Assert.Equal([100, from], versions.Select(version => version.ValidFrom));
    }

    [Fact]
    public void OwnRow_ThatSaysWhatTheHistoryEndsWith_AddsNothing() =>
        Assert.Single(VersionHistory.FromHistory([History(100, Now)], Current(150), [], Moment));

    [Fact]
    public void States_AtOneInstant_LeaveTheLast_AndEqualOnesAreOneVersion()
    {
        var last = Before with { StageId = 3 };
        VersionDraft[] history = [History(100), History(100, last), History(120, last)];

        var version = Assert.Single(VersionHistory.FromHistory(history, null, [], Moment));

        Assert.Equal((100, 3), (version.ValidFrom, version.StageId));
    }

    private static VersionDraft History(long from, VersionState? state = null) =>
        new(1, 0, 0, VersionKind.History, false, state ?? Before, from, from);

    private static VersionDraft Current(long modified) => new(1, 0, 0, VersionKind.Current, false, Now, 0, modified);
}
