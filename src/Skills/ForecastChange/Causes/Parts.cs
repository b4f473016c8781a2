namespace RevBot.Skills.ForecastChange.Causes;

/// <summary>A change split by its causes, in minor units with fractions.</summary>
internal sealed class Parts
{
    private readonly double[] values = new double[CauseNames.All.Count];

    /// <summary>The part of a cause.</summary>
    public double this[Cause cause] => values[(int)cause];

    /// <summary>Adds to a cause; several additions to one cause sum up.</summary>
    public void Add(Cause cause, double value) => values[(int)cause] += value;

    /// <summary>Adds another split times a factor.</summary>
    public void Add(Parts other, double factor)
    {
        for (var place = 0; place < values.Length; place++)
        {
            values[place] += factor * other.values[place];
        }
    }

    /// <summary>Sets every part to 0, so that the room can be used again.</summary>
    public void Clear() => Array.Clear(values);
}
