using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.Agora;

/// <summary>What a CRM has of a deal.</summary>
/// <param name="deal">The deal as it truly stands.</param>
internal sealed class CrmFile(Pursuit deal)
{
    public Pursuit Deal { get; } = deal;

    public List<Entry> Entries { get; } = [];

    public List<Touch> Touches { get; } = [];

    public Entry Last => Entries[^1];

    /// <summary>Whether the CRM has it as open; a lost deal may stay so for long.</summary>
    public bool IsOpen => Last.Stage < Usual.Stages;

    /// <summary>Writes a state where it says something new.</summary>
    public void Write(in Entry entry)
    {
        if (Entries.Count == 0 || entry != Last with { At = entry.At })
        {
            Entries.Add(entry);
        }
    }
}
