using System.Security.Authentication;
using Microsoft.Data.SqlClient;

namespace RevBot.Data.Database;

/// <summary>
/// Tells why a SQL Server database cannot be opened, by the server's number where it gave one: each cause has another
/// person to lift it.
/// </summary>
internal static class SqlServerFailure
{
    private const int NoDatabase = 4060;
    private const int NoAnswer = -2;
    private const int WaitExpired = 258;

    private static readonly int[] Logins = [18452, 18456, 18461, 18470, 18486, 18487, 18488];
    private static readonly int[] Rights = [229, 230, 262, 297, 916, 15247];

    /// <summary>The exception that says what to do, without what the operator wrote.</summary>
    /// <param name="name">The database's name, without secrets.</param>
    /// <param name="problem">What the engine threw.</param>
    public static DatabaseException ToException(string name, Exception problem) =>
        new($"The database {name} {Sentence(problem)} ({FirstLine(problem)}).", problem);

    /// <summary>Whether the server answered that it has no such database.</summary>
    public static bool IsMissing(DatabaseException problem) =>
        problem.InnerException is SqlException { Number: NoDatabase };

    /// <summary>What is wrong and what to do, after the database's name.</summary>
    internal static string Sentence(Exception problem) =>
        problem switch
        {
            SqlException { InnerException: AuthenticationException } =>
                "is on a server whose certificate does not hold; install one that the machine trusts, or write TrustServerCertificate=true where nobody can come between",
            SqlException { Number: NoDatabase } =>
                "is not there, or the login may not open it; make the database, or give the login its rights",
            SqlException known when Logins.Contains(known.Number) =>
                "refused the login; check User ID and Password, or the identity that signs in",
            SqlException known when Rights.Contains(known.Number) =>
                "does not give the login its rights; docs/sqlserver.md lists those that it needs",
            SqlException { Number: NoAnswer or WaitExpired } =>
                "did not answer in time; check that the server is not overloaded, or raise Connect Timeout",
            SqlException => "cannot be reached; check that the server runs, its name and port, and the network between",
            _ => "has no connection free; end what holds them, or raise Max Pool Size",
        };

    private static string FirstLine(Exception problem) => problem.Message.Split('\n')[0].Trim().TrimEnd('.');
}
