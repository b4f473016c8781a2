namespace RevBot.Data.Book.Kept;

/// <summary>
/// What was worked out of views of one book, each under the scope and the instant of its view. A function of these and of
/// its key, so keeping it changes no answer, only its time. What was not used for longest is forgotten first. Safe for
/// many threads; each is worked out once, whoever asks first.
/// </summary>
/// <param name="room">How many deals all that is kept may hold together.</param>
internal sealed class KeptWork(int room)
{
    private const int MostEntries = 512;
    private readonly Lock changing = new();
    private readonly Dictionary<KeptKey, Entry> entries = [];
    private long clock;

    /// <summary>What is kept under a key; worked out where nothing is.</summary>
    /// <param name="key">Whose, of when, and what.</param>
    /// <param name="work">Works it out; where it fails nothing is kept.</param>
    /// <param name="deals">How many deals the outcome holds on to.</param>
    public T Of<T>(KeptKey key, Func<T> work, Func<T, int> deals)
        where T : class
    {
        var entry = Find(key, work);
        try
        {
            var value = (T)entry.Value.Value;
            if (entry.Deals < 0)
            {
                Weigh(entry, deals(value));
            }

            return value;
        }
        catch
        {
            Forget(key, entry);
            throw;
        }
    }

    private Entry Find(KeptKey key, Func<object> work)
    {
        lock (changing)
        {
            if (!entries.TryGetValue(key, out var entry))
            {
                entries[key] = entry = new(new(work));
            }

            entry.Used = ++clock;
            return entry;
        }
    }

    private void Forget(KeptKey key, Entry entry)
    {
        lock (changing)
        {
            if (entries.TryGetValue(key, out var now) && ReferenceEquals(now, entry))
            {
                entries.Remove(key);
            }
        }
    }

    // The newest stays even where it alone is too large: it is in use.
    private void Weigh(Entry weighed, int deals)
    {
        lock (changing)
        {
            weighed.Deals = deals;
            var held = entries.Values.Sum(entry => (long)Math.Max(0, entry.Deals));
            foreach (var (key, entry) in entries.OrderBy(pair => pair.Value.Used).ToArray())
            {
                if (held <= room && entries.Count <= MostEntries)
                {
                    return;
                }

                if (!ReferenceEquals(entry, weighed) && entry.Deals >= 0)
                {
                    held -= entry.Deals;
                    entries.Remove(key);
                }
            }
        }
    }

    private sealed class Entry(Lazy<object> value)
    {
        public Lazy<object> Value { get; } = value;

        /// <summary>Below 0 until it is worked out.</summary>
        public int Deals { get; set; } = -1;

        public long Used { get; set; }
    }
}
