using RevBot.Data.Book.Cache;

namespace RevBot.Skills.Tests.Forecast.Learning;

/// <summary>Keeps norms in this process, counts, and can be told to damage what it gives.</summary>
internal sealed class NotedMemory : INormCache
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
