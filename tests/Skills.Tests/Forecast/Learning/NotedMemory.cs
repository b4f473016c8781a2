using RevBot.Data.Book.Memory;

namespace RevBot.Skills.Tests.Forecast.Learning;

/// <summary>Keeps norms in this process, counts, and can be told to damage what it gives.</summary>
internal sealed class NotedMemory : INormMemory
{
    private readonly Dictionary<NormKey, byte[]> kept = [];

    public int Kept { get; private set; }

    public int Recalled { get; private set; }

    public Func<byte[], byte[]> Damage { get; init; } = content => content;

    public byte[]? Recall(NormKey key)
    {
        if (!kept.TryGetValue(key, out var content))
        {
            return null;
        }

        Recalled++;
        return Damage(content);
    }

    public void Keep(NormKey key, byte[] content)
    {
        kept[key] = content;
        Kept++;
    }
}
