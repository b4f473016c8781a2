namespace RevBot.Bot.Answering;

/// <summary>Nobody in the company has the identity that a channel verified.</summary>
public sealed class UnknownCallerException : Exception
{
    /// <summary>Nobody has the e-mail.</summary>
    public UnknownCallerException(string user)
        : base($"Nobody in the company's data has the e-mail {Clean(user)}; ask your administrator to map it.") { }

    private UnknownCallerException()
        : base("The database holds no company yet; load one with import, or make the demo company with demo.") { }

    /// <summary>There are no people at all, because nothing was loaded.</summary>
    public static UnknownCallerException NobodyAtAll => new();

    private const int Longest = 100;

    private static string Clean(string user) => new([.. user.Where(letter => !char.IsControl(letter)).Take(Longest)]);
}
