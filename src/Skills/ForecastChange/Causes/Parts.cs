namespace RevBot.Skills.ForecastChange.Causes;

/// <summary>A change split by its causes, in minor units with fractions.</summary>
internal sealed class Parts
{
    private readonly double[] values = new double[CauseNames.All.Count];

    public double this[Cause cause] => values[(int)cause];

    public void Add(Cause cause, double value) => values[(int)cause] += value;

    /// <summary>Adds another split times a factor.</summary>
    public void Add(Parts other, double factor)
    {
        for (var place = 0; place < values.Length; place++)
        {
            values[place] += factor * other.values[place];
        }
    }

    public void Clear() => Array.Clear(values);
}
