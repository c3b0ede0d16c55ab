/// The columns of a roster.
enum RosterColumn: Int, TableColumn {
    case id, email, principal, otherAddresses, fullName, firstName, lastName, preferredName, path, team, department,
        division
    case organization, distinguishedName, managerEmail, managerID, managerName, site, level, from, until, snapshot,
        hired

    var name: String {
        switch self {
        case .otherAddresses: "aliases"
        case .fullName: "name"
        case .firstName: "first-name"
        case .lastName: "last-name"
        case .preferredName: "preferred-name"
        case .path: "team-path"
        case .distinguishedName: "distinguished-name"
        case .managerEmail: "manager-email"
        case .managerID: "manager"
        case .managerName: "manager-name"
        default: "\(self)"
        }
    }

    var aliases: [String] {
        switch self {
        case .id:
            [
                "employeeid", "eeid", "empid", "employee#", "employeenumber", "personid", "userid", "workerid",
                "staffid",
                "personalnummer", "mitarbeiternummer", "matricule", "idempleado", "objectid", "nodeid", "node",
            ]
        case .email:
            [
                "workemail", "employeeemail", "mail", "emailaddress", "useremail", "primaryemail", "primaryworkemail",
                "emailwork", "emailprofessionnel", "courriel", "correo", "correoelectronico", "emailadresse",
            ]
        case .principal: ["userprincipalname", "upn", "principalname"]
        case .otherAddresses:
            ["proxyaddresses", "emailaliases", "otheremails", "othermails", "alias", "secondaryemails"]
        case .fullName:
            [
                "fullname", "employeename", "displayname", "workername", "worker", "employee", "mitarbeiter",
                "nomcomplet",
                "nombrecompleto",
            ]
        case .firstName: ["firstname", "givenname", "forename", "vorname", "prenom", "nombre"]
        case .lastName:
            ["lastname", "surname", "familyname", "nachname", "nomdefamille", "nom", "apellido", "apellidos"]
        case .preferredName: ["preferredname", "preferredfirstname", "nickname", "rufname"]
        case .path: ["orgpath", "organizationpath", "departmentpath", "hierarchy", "orgunitpath", "orgpfad"]
        case .team: ["teamname", "group", "squad", "teamid", "supervisoryorganization", "gruppe", "equipe", "equipo"]
        case .department:
            ["dept", "departmentname", "abteilung", "departement", "service", "departamento", "orgunit", "unit"]
        case .division: ["divisionname", "businessunit", "bereich", "sector", "direction"]
        case .organization: ["organisation", "org", "company", "costcenter", "costcenterid", "firma", "empresa"]
        case .distinguishedName: ["dn", "onpremisesdistinguishedname"]
        case .managerEmail:
            [
                "manageremailaddress", "managermail", "managersemail", "supervisoremail", "manageruserprincipalname",
            ]
        case .managerID:
            [
                "managerid", "manageremployeeid", "supervisoreid", "supervisorid", "reportstoid", "reportsto",
                "supervisor",
                "managerdn", "vorgesetzter", "vorgesetzte", "responsable", "jefe",
            ]
        case .managerName: ["managerdisplayname", "supervisorname", "reportstoname", "managerfullname", "managersname"]
        case .site:
            [
                "location", "office", "officelocation", "worklocation", "physicaldeliveryofficename", "standort",
                "city", "lieu", "ubicacion",
            ]
        case .level:
            [
                "leveldesignation", "grade", "joblevel", "orglevel", "layer", "seniority", "careerlevel", "stufe",
                "niveau", "nivel",
            ]
        case .from: ["validfrom", "startdate", "effectivefrom", "datestart"]
        case .until:
            [
                "validuntil", "validto", "leavedate", "terminationdate", "dateoftermination", "enddate", "exitdate",
                "leftdate",
                "austritt",
            ]
        case .snapshot: ["effectivedate", "snapshotdate", "effectiveisoweek", "metricdate", "asofdate"]
        case .hired: ["hiredate", "dateofhire", "joindate", "joined", "originalhiredate", "eintritt"]
        }
    }
}
