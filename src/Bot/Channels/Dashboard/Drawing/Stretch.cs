namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>A scale over which the rows of one table are drawn, from 0 to 100.</summary>
/// <param name="Low">The value at 0.</param>
/// <param name="High">The value at 100; greater than <paramref name="Low"/>.</param>
internal readonly record struct Stretch(double Low, double High)
{
    private const double Whole = 100;
    private const double Room = 0.12;

    /// <summary>A scale from zero, or from the least value where that is below.</summary>
    public static Stretch FromZero(IEnumerable<double> values)
    {
        double[] all = [0, .. values];
        return all.Max() > all.Min() ? new(all.Min(), all.Max()) : new(0, 1);
    }

    /// <summary>A scale that holds all values and a little room on both sides, and begins at zero only where that is near.</summary>
    public static Stretch Around(IEnumerable<double> values)
    {
        double[] all = [.. values.DefaultIfEmpty(0)];
        var room = (all.Max() - all.Min()) * Room;
        var low = all.Min() - room;
        return Over(all.Min() >= 0 && low < room ? 0 : low, all.Max() + room);
    }

    /// <summary>Whether it leaves zero out, which a reader must know.</summary>
    public bool LeavesZeroOut => Low > 0 || High < 0;

    /// <summary>Where a value stands, 0 to 100.</summary>
    public double Place(double value) => Math.Clamp((value - Low) / (High - Low), 0, 1) * Whole;

    /// <summary>A bar between two values, whichever is the greater.</summary>
    public Bar Between(string kind, double one, double other) =>
        new(kind, Place(Math.Min(one, other)), Place(Math.Max(one, other)));

    private static Stretch Over(double low, double high) => high > low ? new(low, high) : new(low - 1, low + 1);
}
